package io.penstock.dsl.template;

import io.penstock.dsl.criteria.evaluate.Values;

/** One field of a CSV file (RFC 4180) that spreadsheets may open. */
final class CsvEscape {

    /** What formulas begin with, the full-width signs too. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final String QUOTED = ",;\"\t\r\n";

    private CsvEscape() {}

    static String of(String text) {
        String field = isFormula(text) ? "'" + text : text;
        return needsQuotes(field) ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    private static boolean isFormula(String text) {
        int begin = 0;
        while (begin < text.length() && text.charAt(begin) == ' ') {
            begin++;
        }
        return begin < text.length()
                && FORMULA.indexOf(text.charAt(begin)) >= 0
                && !Values.isPlainNumber(text, begin, text.length());
    }

    private static boolean needsQuotes(String field) {
        return field.startsWith(" ")
                || field.endsWith(" ")
                || field.chars().anyMatch(character -> QUOTED.indexOf(character) >= 0);
    }
}
