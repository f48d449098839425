package io.penstock.dsl.template;

/** A template that came to more text than is allowed. */
public final class RenderedTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RenderedTooLargeException(int most) {
        super("The rendered text has more than %,d characters.".formatted(most));
    }
}
