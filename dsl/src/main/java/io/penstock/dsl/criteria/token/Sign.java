package io.penstock.dsl.criteria.token;

import java.util.List;
import java.util.Optional;

/**
 * A sign of one to three characters.
 *
 * @param instead for a sign of other languages, the one that is meant
 */
record Sign(String written, TokenKind kind, Optional<String> instead) {

    /** The longer before the shorter. */
    private static final List<Sign> ALL =
            List.of(
                    wrong("===", TokenKind.EQUAL, "=="),
                    wrong("!==", TokenKind.NOT_EQUAL, "!="),
                    right("<=", TokenKind.LESS_OR_EQUAL),
                    right(">=", TokenKind.GREATER_OR_EQUAL),
                    right("==", TokenKind.EQUAL),
                    right("!=", TokenKind.NOT_EQUAL),
                    right("&&", TokenKind.AND),
                    right("||", TokenKind.OR),
                    wrong("<>", TokenKind.NOT_EQUAL, "!="),
                    wrong("=<", TokenKind.LESS_OR_EQUAL, "<="),
                    wrong("=>", TokenKind.GREATER_OR_EQUAL, ">="),
                    wrong("=~", TokenKind.EQUAL, "matches"),
                    right("<", TokenKind.LESS),
                    right(">", TokenKind.GREATER),
                    right("!", TokenKind.NOT),
                    right("(", TokenKind.OPEN),
                    right(")", TokenKind.CLOSE),
                    right("[", TokenKind.OPEN_BRACKET),
                    right("]", TokenKind.CLOSE_BRACKET),
                    right(",", TokenKind.COMMA),
                    right("?", TokenKind.QUESTION),
                    right(":", TokenKind.COLON),
                    wrong("=", TokenKind.EQUAL, "=="),
                    wrong("&", TokenKind.AND, "AND"),
                    wrong("|", TokenKind.OR, "OR"),
                    wrong("≤", TokenKind.LESS_OR_EQUAL, "<="),
                    wrong("≥", TokenKind.GREATER_OR_EQUAL, ">="),
                    wrong("≠", TokenKind.NOT_EQUAL, "!="));

    private static Sign right(String written, TokenKind kind) {
        return new Sign(written, kind, Optional.empty());
    }

    private static Sign wrong(String written, TokenKind kind, String instead) {
        return new Sign(written, kind, Optional.of(instead));
    }

    /** The longest sign that begins here. */
    static Optional<Sign> at(String source, int place, int end) {
        return ALL.stream()
                .filter(sign -> place + sign.written.length() <= end)
                .filter(sign -> source.startsWith(sign.written, place))
                .findFirst();
    }
}
