package io.penstock.application.flow.document;

import io.penstock.domain.flow.HoldUntil;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.flow.StagePlace;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.document.Durations;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** The step {@code hold}: until a time, for a time, until a calendar opens, and so on. */
final class HoldStep {

    static final String KIND = "hold";

    private static final String UNTIL = "until";
    private static final String REASON = "reason";
    private static final int LONGEST = 500;
    private static final Duration LONGEST_TIME = Duration.ofDays(3_650);

    private HoldStep() {}

    static Optional<Stage> read(Step step) {
        Spot spot = step.enter();
        StagePlace place = step.place(spot);
        return step.reader()
                .looseSection(step.kind(), HoldStep::section)
                .flatMap(section -> {
                    Optional<HoldUntil> until = until(step.reading(), section);
                    String reason = section.text(REASON, LONGEST).orElse("").strip();
                    return until.map(when -> new Stage.Hold(place, when, reason));
                });
    }

    private static Object section(Object value) {
        return switch (value) {
            case String text -> Map.of(UNTIL, text);
            case Number number -> Map.of(UNTIL, number);
            case Boolean flag when flag -> Map.of();
            default -> value;
        };
    }

    private static Optional<HoldUntil> until(FlowReading reading, DocumentReader section) {
        Optional<String> given =
                section.anything(UNTIL).orElse(null) instanceof Number number
                        ? Optional.of(number.toString())
                        : section.text(UNTIL, LONGEST);
        if (given.isEmpty()) {
            return section.has(UNTIL) ? Optional.empty() : Optional.of(new HoldUntil.Released());
        }
        String text = given.get().strip();
        Optional<HoldUntil> until = until(reading, text);
        if (until.isEmpty()) {
            section.problem(
                    UNTIL,
                    "must be a duration such as 2 hours, a time such as 2026-12-24T09:00:00Z, a"
                            + " calendar of the flow, capacity or released, not '"
                            + text
                            + "'");
        }
        return until;
    }

    private static Optional<HoldUntil> until(FlowReading reading, String text) {
        if (reading.calendars().all().containsKey(text)) {
            return Optional.of(new HoldUntil.Opening(text));
        }
        return switch (Words.plain(text)) {
            case "released", "release" -> Optional.of(new HoldUntil.Released());
            case "capacity", "room" -> Optional.of(new HoldUntil.Room());
            case "open", "opening", "business_hours" ->
                    reading.calendars().usual().map(HoldUntil.Opening::new);
            default -> moment(text).or(() -> time(text));
        };
    }

    private static Optional<HoldUntil> time(String text) {
        return Durations.parse(text)
                .filter(length -> !length.isZero() && length.compareTo(LONGEST_TIME) <= 0)
                .map(HoldUntil.Time::new);
    }

    private static Optional<HoldUntil> moment(String text) {
        try {
            return Optional.of(new HoldUntil.Moment(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException notMoment) {
            return Optional.empty();
        }
    }
}
