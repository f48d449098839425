package io.penstock.domain.expression;

/**
 * A compiled condition. Immutable; two are equal where they are written alike.
 *
 * <p>A value that is missing makes a comparison false; nothing that a variable holds is an error.
 */
public interface Condition {

    /** As it is written. */
    String source();

    boolean holds(Variables variables);
}
