package io.penstock.application.flow.document;

import io.penstock.domain.schedule.BusinessHours;
import io.penstock.domain.schedule.TimeOfDayWindow;
import io.penstock.dsl.document.DocumentReader;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Business hours as flows write them: of calendars, of rules, and of recipients. */
final class HoursDocument {

    static final String HOURS = "hours";

    private static final String DAYS = "days";
    private static final String ZONE = "zone";
    private static final String CLOSED = "closed";
    private static final int LONGEST = 500;
    private static final int MOST_CLOSED = 1_000;

    private final DocumentReader reader;
    private final Map<DayOfWeek, List<TimeOfDayWindow>> week = new EnumMap<>(DayOfWeek.class);
    private Optional<String> zone = Optional.empty();
    private boolean isRight = true;

    private HoursDocument(DocumentReader reader) {
        this.reader = reader;
    }

    /** Reads a calendar; empty where problems are recorded. */
    static Optional<BusinessHours> calendar(DocumentReader reader, String name) {
        HoursDocument document = new HoursDocument(reader);
        reader.require(HOURS);
        document.readWeek();
        Optional<String> named = reader.text(ZONE, LONGEST).or(() -> document.zone);
        Optional<ZoneId> zone = ZoneNames.zone(named.orElse(name));
        if (zone.isEmpty()) {
            reader.problem(
                    ZONE,
                    named.map(HoursDocument::unknown)
                            .orElse("is required: a time zone such as America/New_York"));
        }
        Set<LocalDate> closed = document.closed();
        return zone.filter(_ -> document.isRight)
                .map(there -> new BusinessHours(there, document.week, closed));
    }

    /** Reads when a rule or a recipient is open; empty where it always is. */
    static Optional<BusinessHours> optional(FlowReading reading, DocumentReader reader) {
        if (!reader.has(HOURS) && !reader.has(DAYS)) {
            return Optional.empty();
        }
        HoursDocument document = new HoursDocument(reader);
        document.readWeek();
        Optional<ZoneId> zone = document.zone(reading);
        return zone.filter(_ -> document.isRight)
                .map(there -> new BusinessHours(there, document.week, Set.of()));
    }

    private Optional<ZoneId> zone(FlowReading reading) {
        if (zone.isPresent()) {
            Optional<ZoneId> found = reading.calendars().zone(zone.get());
            if (found.isEmpty()) {
                reader.problem(HOURS, unknown(zone.get()) + ", or a calendar of the flow");
            }
            return found;
        }
        Optional<ZoneId> usual = reading.calendars().usualZone();
        if (usual.isEmpty()) {
            reading.warn(
                    reader,
                    reader.has(HOURS) ? HOURS : DAYS,
                    "name no time zone, and there is no default calendar: they are read in UTC;"
                            + " write the zone behind the hours, as in 9:00 AM - 6:00 PM EST");
        }
        return Optional.of(usual.orElse(ZoneId.of("UTC")));
    }

    private static String unknown(String zone) {
        return "must be in a time zone such as America/New_York or EST, not '" + zone + "'";
    }

    private void readWeek() {
        if (reader.anything(HOURS).orElse(null) instanceof Map<?, ?>) {
            if (reader.has(DAYS)) {
                problem(DAYS, "stand in hours already; leave one of them out");
            }
            reader.names(HOURS).ifPresent(this::readDays);
            return;
        }
        List<TimeOfDayWindow> windows =
                reader.has(HOURS)
                        ? reader.text(HOURS, LONGEST)
                                .map(text -> windows(reader, HOURS, text))
                                .orElse(List.of())
                        : List.of(new TimeOfDayWindow(0, TimeOfDayWindow.MINUTES_A_DAY));
        days().forEach(day -> week.put(day, windows));
    }

    private void readDays(DocumentReader section) {
        for (String key : section.keys()) {
            Optional<String> text = section.text(key, LONGEST);
            Optional<Set<DayOfWeek>> days = DayNames.parse(key);
            if (days.isEmpty()) {
                isRight = false;
                section.problem(key, "must be a day or days such as Mon-Fri");
            }
            text.ifPresent(hours -> {
                List<TimeOfDayWindow> windows = windows(section, key, hours);
                days.orElse(Set.of()).forEach(day -> put(section, key, day, windows));
            });
        }
    }

    private void put(
            DocumentReader section, String key, DayOfWeek day, List<TimeOfDayWindow> windows) {
        if (week.putIfAbsent(day, windows) != null) {
            isRight = false;
            section.problem(key, "names a day that another key has already");
        }
    }

    private List<TimeOfDayWindow> windows(DocumentReader section, String key, String text) {
        Optional<HoursText> hours = HoursText.parse(text);
        if (hours.isEmpty()) {
            isRight = false;
            section.problem(
                    key,
                    "must be hours such as 9:00 AM - 6:00 PM or 9:00-18:00, or closed, not '"
                            + text
                            + "'");
            return List.of();
        }
        Optional<String> behind = hours.get().zone();
        if (behind.isPresent() && zone.isPresent() && !behind.equals(zone)) {
            isRight = false;
            section.problem(key, "must be in the same time zone as the others");
        }
        zone = behind.or(() -> zone);
        return hours.get().windows();
    }

    private Set<DayOfWeek> days() {
        Optional<String> written =
                reader.anything(DAYS).orElse(null) instanceof List<?>
                        ? Optional.of(String.join(",", reader.texts(DAYS, LONGEST)))
                        : reader.text(DAYS, LONGEST);
        if (written.isEmpty()) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Optional<Set<DayOfWeek>> days = DayNames.parse(written.get());
        if (days.isEmpty()) {
            problem(
                    DAYS,
                    "must be days such as Mon-Fri or [Mon, Tue], not '" + written.get() + "'");
        }
        return days.orElse(Set.of());
    }

    private Set<LocalDate> closed() {
        Set<LocalDate> dates = new HashSet<>();
        List<String> texts = reader.texts(CLOSED, LONGEST);
        if (texts.size() > MOST_CLOSED) {
            problem(CLOSED, "has " + texts.size() + " days; there may be " + MOST_CLOSED);
        }
        for (String text : texts) {
            try {
                dates.add(LocalDate.parse(text.strip()));
            } catch (DateTimeException notDate) {
                problem(CLOSED, "must be dates such as 2026-12-25, not '" + text + "'");
            }
        }
        return dates;
    }

    private void problem(String key, String message) {
        isRight = false;
        reader.problem(key, message);
    }
}
