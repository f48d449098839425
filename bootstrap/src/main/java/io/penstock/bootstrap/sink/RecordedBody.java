package io.penstock.bootstrap.sink;

/**
 * What is kept of a body.
 *
 * @param text the beginning of the body, or its bytes in hexadecimal where it is not UTF-8
 * @param hex whether it is not UTF-8
 * @param bytes how long the body was
 * @param kept how many bytes of it the text shows
 */
record RecordedBody(String text, boolean hex, long bytes, int kept) {

    /** The most that is kept of a body in UTF-8. */
    static final int MOST_TEXT = 256 * 1_024;

    /** The most that is kept of another one. */
    static final int MOST_HEX = 4 * 1_024;

    boolean isCut() {
        return kept < bytes;
    }
}
