package io.penstock.dsl.template;

/** What a template's text is cut into. */
sealed interface Piece {

    /** Text that stands for itself. */
    record Literal(String text) implements Piece {}

    /**
     * Something in double braces.
     *
     * @param from where its opening braces begin in the template
     * @param to where its closing braces end
     */
    record Tag(int from, int to) implements Piece {

        /** Where what is in the braces begins. */
        int begin() {
            return from + 2;
        }

        /** Where what is in the braces ends. */
        int end() {
            return to - 2;
        }
    }
}
