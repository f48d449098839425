package io.penstock.application.flow.document;

import io.penstock.domain.flow.PerformancePlan;
import io.penstock.domain.flow.PerformancePlan.Algorithm;
import io.penstock.domain.flow.PerformancePlan.Metric;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.flow.Stage.Offering;
import io.penstock.domain.flow.StagePlace;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.document.Durations;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The step {@code performance_routing}, with {@code recipients} in it or beside it. */
final class PerformanceStep {

    static final String KIND = "performance_routing";

    private static final String PERIOD = "period";
    private static final String MINIMUM = "minimum_weight";
    private static final String MAXIMUM = "maximum_weight";
    private static final String FREQUENCY = "update_frequency";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Duration USUAL_PERIOD = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final int USUAL_SAMPLE = 30;
    private static final int LONGEST_TEXT = 100;

    private PerformanceStep() {}

    static Optional<Stage> read(Step step) {
        Spot spot = step.enter();
        StagePlace place = step.place(spot);
        Optional<DocumentReader> section = step.reader().section(KIND);
        boolean within = section.filter(inner -> inner.has(Recipients.RECIPIENTS)).isPresent();
        List<Offering> recipients =
                Recipients.all(
                        step.reading(), within ? section.orElseThrow() : step.reader(), spot);
        return section.flatMap(plan -> plan(plan, recipients.size()))
                .map(plan -> new Stage.Performance(place, plan, recipients));
    }

    private static Optional<PerformancePlan> plan(DocumentReader reader, int recipients) {
        reader.require("metric");
        Optional<Metric> metric = Words.choice(reader, "metric", Metric.class);
        Duration period = time(reader, PERIOD).orElse(USUAL_PERIOD);
        Algorithm algorithm =
                Words.choice(reader, "algorithm", Algorithm.class).orElse(Algorithm.PROPORTIONAL);
        BigDecimal minimum = Shares.percentage(reader, MINIMUM).orElse(BigDecimal.ZERO);
        BigDecimal maximum = Shares.percentage(reader, MAXIMUM).orElse(ALL);
        Duration every = time(reader, FREQUENCY).orElse(Duration.ofHours(1));
        int sample =
                reader.whole("minimum_sample", 0, Integer.MAX_VALUE)
                        .map(Long::intValue)
                        .orElse(USUAL_SAMPLE);
        OptionalInt seed =
                reader.whole("seed", Integer.MIN_VALUE, Integer.MAX_VALUE)
                        .map(given -> OptionalInt.of(given.intValue()))
                        .orElseGet(OptionalInt::empty);
        checkBounds(reader, minimum, maximum, BigDecimal.valueOf(recipients));
        return metric.map(compared ->
                new PerformancePlan(
                        compared, period, algorithm, minimum, maximum, every, sample, seed));
    }

    private static void checkBounds(
            DocumentReader reader, BigDecimal minimum, BigDecimal maximum, BigDecimal recipients) {
        if (recipients.signum() == 0) {
            return;
        }
        if (minimum.compareTo(maximum) > 0) {
            reader.problem(MINIMUM, "must not be more than maximum_weight");
        } else if (minimum.multiply(recipients).compareTo(ALL) > 0) {
            reader.problem(
                    MINIMUM,
                    "is too much: %s recipients with %s each come to more than 100"
                            .formatted(recipients, minimum.toPlainString()));
        } else if (maximum.multiply(recipients).compareTo(ALL) < 0) {
            reader.problem(
                    MAXIMUM,
                    "is too little: %s recipients with %s each come to less than 100"
                            .formatted(recipients, maximum.toPlainString()));
        }
    }

    /** A duration, or words such as {@code last_7_days} and {@code hourly}. */
    private static Optional<Duration> time(DocumentReader reader, String key) {
        if (!(reader.anything(key).orElse(null) instanceof String)) {
            return reader.duration(key, SHORTEST, LONGEST);
        }
        Optional<String> text = reader.text(key, LONGEST_TEXT);
        Optional<Duration> time =
                text.flatMap(PerformanceStep::time)
                        .filter(length ->
                                length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0);
        if (text.isPresent() && time.isEmpty()) {
            reader.problem(
                    key,
                    "must be such as last_7_days, hourly, daily or 15 minutes, from 1 minute to 366"
                            + " days");
        }
        return time;
    }

    private static Optional<Duration> time(String text) {
        String word = Words.plain(text);
        return switch (word) {
            case "hourly", "last_hour" -> Optional.of(Duration.ofHours(1));
            case "daily", "last_day" -> Optional.of(Duration.ofDays(1));
            case "weekly", "last_week" -> Optional.of(Duration.ofDays(7));
            case "last_month" -> Optional.of(Duration.ofDays(30));
            default ->
                    Durations.parse(
                            word.startsWith("last_")
                                    ? word.substring("last_".length()).replace('_', ' ')
                                    : text);
        };
    }
}
