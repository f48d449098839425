package io.penstock.domain.expression;

import org.jspecify.annotations.Nullable;

/** What a condition or a template may ask about. */
@FunctionalInterface
public interface Variables {

    /**
     * The value of a name such as {@code lead.first_name}.
     *
     * @param name the name as its scope knows it
     * @return text, a number, true or false, a list of these, or null where there is no value
     */
    @Nullable Object value(String name);

    /**
     * Whether a calendar is open now.
     *
     * @param calendar its name
     * @throws IllegalArgumentException when there is none of this name
     */
    default boolean isOpen(String calendar) {
        throw new IllegalArgumentException("There is no calendar '" + calendar + "'.");
    }
}
