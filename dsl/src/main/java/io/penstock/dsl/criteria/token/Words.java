package io.penstock.dsl.criteria.token;

/**
 * Dotted identifiers: letters, digits and {@code _}, in parts with a dot or a hyphen between them.
 */
final class Words {

    private Words() {}

    static boolean isStart(int point) {
        return Character.isLetter(point) || point == '_';
    }

    static boolean isPart(int point) {
        return isStart(point)
                || Character.isDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    static int end(String source, int from, int end) {
        int place = from;
        while (place < end) {
            int point = source.codePointAt(place);
            int after = place + Character.charCount(point);
            boolean joins =
                    (point == '.' || point == '-')
                            && after < end
                            && isPart(source.codePointAt(after));
            if (!joins && !isPart(point)) {
                break;
            }
            place = after;
        }
        return place;
    }
}
