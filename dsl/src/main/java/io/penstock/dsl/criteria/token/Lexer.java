package io.penstock.dsl.criteria.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts a part of a text into tokens. */
public final class Lexer {

    private final String source;
    private final int end;
    private int place;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private Lexer(String source, int from, int to) {
        this.source = source;
        this.place = from;
        this.end = to;
    }

    /** The tokens from one place of the text to another. */
    public static Tokens read(String source, int from, int to) {
        return new Lexer(source, from, to).read();
    }

    private Tokens read() {
        while (place < end) {
            int point = source.codePointAt(place);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                place += Character.charCount(point);
            } else {
                next(point);
            }
        }
        tokens.add(new Token(TokenKind.END, end, end, ""));
        return new Tokens(List.copyOf(tokens), List.copyOf(faults));
    }

    private void next(int point) {
        if (Words.isStart(point)) {
            word();
        } else if (point == '$' || point == '/') {
            path();
        } else if (Numbers.isStart(source, place, end)) {
            number();
        } else if (Quotes.isOpening(point)) {
            text();
        } else {
            sign(point);
        }
    }

    private void word() {
        int from = place;
        place = Words.end(source, place, end);
        String word = source.substring(from, place);
        TokenKind kind =
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "and" -> TokenKind.AND;
                    case "or" -> TokenKind.OR;
                    case "not" -> TokenKind.NOT;
                    default -> TokenKind.NAME;
                };
        tokens.add(new Token(kind, from, place, word));
    }

    private void path() {
        int from = place;
        Paths.Reading path = Paths.read(source, from, end);
        place = path.end();
        if (path.open() >= 0) {
            char bracket = source.charAt(path.open());
            fault(path.open(), path.open() + 1, "This '" + bracket + "' is never closed.", null);
        }
        tokens.add(new Token(TokenKind.PATH, from, place, source.substring(from, place)));
    }

    private void number() {
        int from = place;
        place = Numbers.end(source, from, end);
        int rest = Numbers.endOfRest(source, place, end);
        String digits = source.substring(from, place);
        String written = source.substring(from, rest);
        if (rest > place) {
            fault(from, rest, "'" + shown(written) + "' is no number.", digits);
        } else if (digits.length() > Numbers.LONGEST) {
            fault(from, rest, "A number has at most " + Numbers.LONGEST + " characters.", null);
            digits = "0";
        }
        place = rest;
        tokens.add(new Token(TokenKind.NUMBER, from, place, digits));
    }

    private void text() {
        int from = place;
        Quotes.Reading text = Quotes.read(source, from, end);
        place = text.end();
        if (!text.isClosed()) {
            fault(from, place, "The text that begins here is never closed by its quote.", null);
        } else if (!Quotes.isStraight(source.charAt(from))) {
            fault(
                    from,
                    place,
                    "Texts stand in straight quotes.",
                    "'" + source.substring(from + 1, place - 1).replace("'", "\\'") + "'");
        }
        tokens.add(new Token(TokenKind.TEXT, from, place, text.text()));
    }

    private void sign(int point) {
        int from = place;
        Optional<Sign> found = Sign.at(source, place, end);
        if (found.isEmpty()) {
            place += Character.charCount(point);
            String shown =
                    Character.isDefined(point) && !Character.isISOControl(point)
                            ? "'" + Character.toString(point) + "'"
                            : "U+%04X".formatted(point);
            fault(from, place, shown + " means nothing here.", null);
            tokens.add(new Token(TokenKind.BAD, from, place, source.substring(from, place)));
            return;
        }
        Sign sign = found.get();
        place += sign.written().length();
        sign.instead()
                .ifPresent(fix -> fault(from, place, "There is no '" + sign.written() + "'.", fix));
        tokens.add(new Token(sign.kind(), from, place, sign.written()));
    }

    private void fault(int from, int to, String message, @Nullable String fix) {
        faults.add(new Fault(from, to, message, Optional.ofNullable(fix)));
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
