package io.penstock.dsl.diagnostic;

import java.util.Optional;

/**
 * Shows places of a text with carets below them. Places are asked for most quickly from the first
 * to the last. Not thread-safe.
 */
public final class MarkedSource {

    private final SourceText source;

    /** The text as it was written; a byte order mark at its begin is not counted. */
    public MarkedSource(String text) {
        this.source = new SourceText(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /**
     * The line, or of a long one what stands around the part, and carets below: two lines, each
     * begun by two blanks and ended by a line feed.
     *
     * @param line the number of the line, from 1
     * @param column where the part begins, from 1, in UTF-16 code units
     * @param length how far it reaches
     * @return nothing when there is no such line
     */
    public Optional<String> mark(int line, int column, int length) {
        return source.line(line)
                .map(text -> Excerpt.of(text, column, length))
                .map(excerpt -> "  " + excerpt.text() + "\n  " + excerpt.underline() + "\n");
    }
}
