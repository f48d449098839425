package io.penstock.dsl.document;

/** What came of reading one value. */
sealed interface Reading<T> {

    /** The value fits. */
    record Fit<T>(T value) implements Reading<T> {}

    /** The value does not fit; the message is read after the field's name. */
    record Misfit<T>(String message) implements Reading<T> {}
}
