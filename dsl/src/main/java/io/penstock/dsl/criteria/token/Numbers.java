package io.penstock.dsl.criteria.token;

/** Numbers: digits, at most one point among them, and at most a sign before them. */
final class Numbers {

    /** The most characters of a number. */
    static final int LONGEST = 100;

    private Numbers() {}

    static boolean isStart(String source, int from, int end) {
        int place = from;
        if (source.charAt(place) == '-' || source.charAt(place) == '+') {
            place++;
        }
        if (place < end && source.charAt(place) == '.') {
            place++;
        }
        return place < end && isDigit(source.charAt(place));
    }

    static int end(String source, int from, int end) {
        int place = from;
        if (source.charAt(place) == '-' || source.charAt(place) == '+') {
            place++;
        }
        while (place < end && isDigit(source.charAt(place))) {
            place++;
        }
        if (place + 1 < end && source.charAt(place) == '.' && isDigit(source.charAt(place + 1))) {
            place++;
            while (place < end && isDigit(source.charAt(place))) {
                place++;
            }
        }
        return place;
    }

    /** Where letters, points and percent signs end that stand right behind a number. */
    static int endOfRest(String source, int from, int end) {
        int place = from;
        while (place < end) {
            int point = source.codePointAt(place);
            if (!Words.isPart(point) && point != '.' && point != '%') {
                break;
            }
            place += Character.charCount(point);
        }
        return place;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
