package io.penstock.dsl.criteria.evaluate;

import io.penstock.domain.expression.Variables;
import org.jspecify.annotations.Nullable;

/** A compiled expression. Immutable; asking it throws nothing, whatever the variables hold. */
@FunctionalInterface
public interface Expression {

    /** Text, a number, true or false, a list, or null where a value is missing. */
    @Nullable Object value(Variables variables);

    /**
     * Whether it holds as a condition. A value does unless it is missing, false, 0, blank, the text
     * {@code false}, or an empty list.
     */
    default boolean holds(Variables variables) {
        return Values.holds(value(variables));
    }
}
