package io.penstock.http.yaml;

import java.io.Reader;

/**
 * Hands out a text in pieces that never end within a letter of two UTF-16 code units, at which the
 * YAML library writes beyond its buffer. Not thread-safe.
 */
final class WholeLetterReader extends Reader {

    private final String text;
    private int next;

    WholeLetterReader(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (next == text.length()) {
            return -1;
        }
        int end = Math.min(text.length(), next + length);
        boolean cut = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        int whole = cut && end - next > 1 ? end - 1 : end;
        text.getChars(next, whole, buffer, offset);
        int count = whole - next;
        next = whole;
        return count;
    }

    @Override
    public void close() {
        // A text needs no closing.
    }
}
