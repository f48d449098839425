package io.penstock.domain.expression;

import java.util.function.UnaryOperator;

/** A compiled template. Immutable; two are equal where they are written alike. */
public interface Template {

    /** As it is written. */
    String source();

    /**
     * The text, with values put in.
     *
     * @param escape what is done to each value before it is put in; a missing one is empty text
     */
    String render(Variables variables, UnaryOperator<String> escape);
}
