package io.penstock.dsl.script.parse;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into terms. */
final class TermLexer {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String CAP = "max";

    /** Characters of other terms, at which a cap with blanks in it is given up. */
    private static final String OTHER_TERMS = "#:[(@%";

    private final String line;
    private int position;

    private TermLexer(String line) {
        this.line = line;
    }

    /** The terms of a line, in order. */
    static List<RawTerm> split(String line) {
        TermLexer lexer = new TermLexer(line);
        List<RawTerm> terms = new ArrayList<>();
        lexer.skipBlanks();
        while (lexer.position < line.length()) {
            terms.add(lexer.next());
            lexer.skipBlanks();
        }
        return terms;
    }

    /** A byte-order mark is passed over wherever joined files have left one. */
    static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == BYTE_ORDER_MARK;
    }

    private void skipBlanks() {
        while (position < line.length() && isBlank(line.charAt(position))) {
            position++;
        }
    }

    private RawTerm next() {
        int start = position;
        boolean call = false;
        while (position < line.length() && !isBlank(line.charAt(position))) {
            char character = line.charAt(position);
            call |= character == '(';
            position = character == '[' && !call ? afterText(position) : position + 1;
        }
        if (line.regionMatches(true, start, CAP, 0, CAP.length())) {
            position = afterCap(start);
        }
        return new RawTerm(line.substring(start, position), start + 1);
    }

    private int afterText(int bracket) {
        int close = line.indexOf(']', bracket);
        return close < 0 ? line.length() : close + 1;
    }

    /** Takes a cap with blanks in it for one term, so that it is ignored as one. */
    private int afterCap(int start) {
        int open = start + CAP.length();
        while (open < line.length() && isBlank(line.charAt(open))) {
            open++;
        }
        boolean cap = open < line.length() && line.charAt(open) == '(';
        if (!cap || line.substring(start, position).indexOf(')') >= 0) {
            return position;
        }
        for (int index = open + 1; index < line.length(); index++) {
            char character = line.charAt(index);
            if (character == ')') {
                return index + 1;
            }
            if (OTHER_TERMS.indexOf(character) >= 0) {
                break;
            }
        }
        return position;
    }
}
