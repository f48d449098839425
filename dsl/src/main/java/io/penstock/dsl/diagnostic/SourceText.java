package io.penstock.dsl.diagnostic;

import java.util.Optional;

/**
 * A text whose lines are asked for one by one, most quickly from the first to the last. Lines end
 * as in a script: with a line feed, or a carriage return and a line feed. Not thread-safe.
 */
final class SourceText {

    private final String text;
    private int number = 1;
    private int begin;

    SourceText(String text) {
        this.text = text;
    }

    /**
     * A line without its end.
     *
     * @param wanted its number, from 1
     */
    Optional<String> line(int wanted) {
        if (wanted < number) {
            number = 1;
            begin = 0;
        }
        while (number < wanted) {
            int feed = text.indexOf('\n', begin);
            if (feed < 0) {
                return Optional.empty();
            }
            number++;
            begin = feed + 1;
        }
        int feed = text.indexOf('\n', begin);
        int end = feed < 0 ? text.length() : feed;
        boolean returned = end > begin && text.charAt(end - 1) == '\r';
        return Optional.of(text.substring(begin, returned ? end - 1 : end));
    }
}
