package io.penstock.application.flow.document;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Days of the week as people write them. */
final class DayNames {

    private static final int SHORTEST = 3;

    private DayNames() {}

    /**
     * Reads {@code Mon}, {@code Mon-Fri}, {@code Sat, Sun}, {@code weekdays}, {@code weekend} or
     * {@code daily}, in any case and with names of three letters or more.
     *
     * @return nothing where anything else stands there
     */
    static Optional<Set<DayOfWeek>> parse(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.strip().split("\\s*(?:,|;|&|\\band\\b)\\s*", -1)) {
            Optional<Set<DayOfWeek>> some = part(part.strip().toLowerCase(Locale.ROOT));
            if (some.isEmpty()) {
                return Optional.empty();
            }
            days.addAll(some.get());
        }
        return Optional.of(days);
    }

    private static Optional<Set<DayOfWeek>> part(String part) {
        return switch (part) {
            case "weekdays" -> Optional.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
            case "weekend", "weekends" ->
                    Optional.of(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            case "daily", "every day" -> Optional.of(EnumSet.allOf(DayOfWeek.class));
            default -> range(List.of(part.split("\\s*(?:-|–|\\bto\\b)\\s*", -1)));
        };
    }

    private static Optional<Set<DayOfWeek>> range(List<String> ends) {
        Optional<DayOfWeek> first = day(ends.getFirst());
        Optional<DayOfWeek> last = day(ends.getLast());
        if (ends.size() > 2 || first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        Set<DayOfWeek> days = EnumSet.of(last.get());
        for (DayOfWeek day = first.get(); day != last.get(); day = day.plus(1)) {
            days.add(day);
        }
        return Optional.of(days);
    }

    private static Optional<DayOfWeek> day(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean begins = day.name().toLowerCase(Locale.ROOT).startsWith(name);
            if (begins && name.length() >= SHORTEST) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
