package io.penstock.dsl.criteria;

import java.util.Optional;

/** What may be named where an expression stands. */
public interface Scope {

    /**
     * Whether there is a value of this name.
     *
     * @param name as written: {@code lead.first_name}, {@code status}, {@code $.ok}, {@code
     *     /lead/id}
     */
    boolean knows(String name);

    /** The known name that was most likely meant by one that is unknown. */
    Optional<String> nearest(String name);

    /** Whether there is a calendar of this name. */
    default boolean hasCalendar(String name) {
        return false;
    }

    /** What to write or do in place of naming a calendar that is not there, where that is known. */
    default Optional<String> calendarFix(String name) {
        return Optional.empty();
    }

    /** The calendar that is meant where none is named. */
    default Optional<String> defaultCalendar() {
        return Optional.empty();
    }
}
