package io.penstock.dsl.document;

/**
 * What is wrong with one field of a document.
 *
 * @param field the path to the field, as in {@code delivery.endpoint} or {@code cases[2].at}
 * @param message what is wrong, to be read after the field's name
 */
public record DocumentProblem(String field, String message) {

    @Override
    public String toString() {
        return field + " " + message;
    }
}
