package io.penstock.domain.lead;

import java.text.Normalizer;

/**
 * The one form in which texts are compared: NFC, without outer white space, each code point folded
 * by itself as {@link String#equalsIgnoreCase} does, so that a part of a text folds as it does
 * within the whole.
 */
public final class CaseFolding {

    private CaseFolding() {}

    public static String fold(String text) {
        String composed = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(composed.length());
        composed.codePoints()
                .map(point -> Character.toLowerCase(Character.toUpperCase(point)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
