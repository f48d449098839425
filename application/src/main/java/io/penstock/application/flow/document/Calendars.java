package io.penstock.application.flow.document;

import io.penstock.domain.schedule.BusinessHours;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.document.Nearest;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The calendars of a flow: each a section with {@code zone}, {@code hours}, {@code days} and {@code
 * closed}, or the name of another.
 *
 * @param all by their names
 * @param usual the one that is meant where none is named
 */
record Calendars(Map<String, BusinessHours> all, Optional<String> usual) {

    private static final String CALENDARS = "calendars";
    private static final String DEFAULT = "default";
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 100;

    /** Reads them; those with problems are left out. */
    static Calendars read(DocumentReader reader) {
        Map<String, BusinessHours> all = new LinkedHashMap<>();
        reader.names(CALENDARS).ifPresent(section -> read(section, all));
        Optional<String> only =
                all.size() == 1 ? all.keySet().stream().findFirst() : Optional.empty();
        return new Calendars(all, all.containsKey(DEFAULT) ? Optional.of(DEFAULT) : only);
    }

    private static void read(DocumentReader reader, Map<String, BusinessHours> all) {
        int count = 0;
        for (String name : reader.keys()) {
            reader.allow(name);
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                reader.problem(name, "must have a name of 1 to " + LONGEST_NAME + " characters");
            } else if (++count > MOST) {
                reader.problem(name, "is one too many: there may be " + MOST);
            } else if (!(reader.anything(name).orElse(null) instanceof String)) {
                reader.looseSection(name)
                        .flatMap(section -> HoursDocument.calendar(section, name))
                        .ifPresent(hours -> all.put(name, hours));
            }
        }
        for (String name : reader.keys()) {
            if (reader.anything(name).orElse(null) instanceof String other) {
                alias(reader, name, other.strip(), all);
            }
        }
    }

    private static void alias(
            DocumentReader reader, String name, String other, Map<String, BusinessHours> all) {
        BusinessHours hours = all.get(other);
        if (hours != null) {
            all.put(name, hours);
            return;
        }
        reader.problem(
                name,
                "must be a section with zone and hours, or the name of another calendar, not '"
                        + other
                        + "'"
                        + Nearest.to(other, all.keySet())
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse(""));
    }

    /** The zone that a name stands for: that of the calendar, a usual one, or one of the list. */
    Optional<ZoneId> zone(String name) {
        return Optional.ofNullable(all.get(name))
                .map(BusinessHours::zone)
                .or(() -> ZoneNames.zone(name));
    }

    /** The zone where none is named. */
    Optional<ZoneId> usualZone() {
        return usual.map(all::get).map(BusinessHours::zone);
    }
}
