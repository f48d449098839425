package io.penstock.dsl.criteria;

import io.penstock.dsl.criteria.token.Token;
import io.penstock.dsl.criteria.token.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks over tokens. The last is the end, beyond which it does not go. */
final class TokenCursor {

    /** Where reading can begin again after a problem. */
    private static final Set<TokenKind> BOUNDARIES =
            Set.of(
                    TokenKind.AND,
                    TokenKind.OR,
                    TokenKind.QUESTION,
                    TokenKind.COLON,
                    TokenKind.COMMA,
                    TokenKind.CLOSE,
                    TokenKind.CLOSE_BRACKET,
                    TokenKind.END);

    private final List<Token> tokens;
    private int place;

    TokenCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(place);
    }

    /** The token so many further on, or the end. */
    Token peek(int ahead) {
        return tokens.get(Math.min(place + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        skip(1);
        return token;
    }

    /** The token before this one. */
    Token last() {
        return tokens.get(Math.max(0, place - 1));
    }

    void skip(int count) {
        place = Math.min(place + count, tokens.size() - 1);
    }

    void skipToEnd() {
        place = tokens.size() - 1;
    }

    boolean atBoundary() {
        return BOUNDARIES.contains(peek().kind());
    }

    /** Goes on to where reading can begin again, which may be here; passes over parentheses. */
    void skipToBoundary() {
        int open = 0;
        while (!at(TokenKind.END) && (open > 0 || !atBoundary())) {
            switch (next().kind()) {
                case OPEN, OPEN_BRACKET -> open++;
                case CLOSE, CLOSE_BRACKET -> open--;
                default -> {
                    // Nothing opens or closes.
                }
            }
        }
    }

    boolean at(TokenKind kind) {
        return peek().is(kind);
    }

    Optional<Token> accept(TokenKind kind) {
        return at(kind) ? Optional.of(next()) : Optional.empty();
    }

    boolean acceptWord(String word) {
        boolean found = peek().isWord(word);
        if (found) {
            skip(1);
        }
        return found;
    }

    /** Whether these words follow one another from so many tokens ahead. */
    boolean hasWords(int ahead, List<String> words) {
        for (int index = 0; index < words.size(); index++) {
            if (!peek(ahead + index).isWord(words.get(index))) {
                return false;
            }
        }
        return true;
    }
}
