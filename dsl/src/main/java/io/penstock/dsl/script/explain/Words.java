package io.penstock.dsl.script.explain;

import java.util.List;

/** Puts words and sentences together. */
final class Words {

    private Words() {}

    /** As in "1, 2 or 3". */
    static String either(List<?> words) {
        return joined(words, " or ");
    }

    /** As in "1, 2 and 3". */
    static String all(List<?> words) {
        return joined(words, " and ");
    }

    private static String joined(List<?> words, String last) {
        if (words.size() == 1) {
            return words.getFirst().toString();
        }
        String begin =
                String.join(
                        ", ",
                        words.subList(0, words.size() - 1).stream().map(Object::toString).toList());
        return begin + last + words.getLast();
    }

    static String capitalized(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
