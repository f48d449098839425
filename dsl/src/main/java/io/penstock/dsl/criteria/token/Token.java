package io.penstock.dsl.criteria.token;

/**
 * A word or sign.
 *
 * @param from where it begins in the text
 * @param to where the next could begin
 * @param text what it says: a text without its quotes, all else as written
 */
public record Token(TokenKind kind, int from, int to, String text) {

    public boolean is(TokenKind other) {
        return kind == other;
    }

    /** Whether it is this word, whatever its case. */
    public boolean isWord(String word) {
        boolean wordlike =
                switch (kind) {
                    case NAME, AND, OR, NOT -> true;
                    default -> false;
                };
        return wordlike && text.equalsIgnoreCase(word);
    }
}
