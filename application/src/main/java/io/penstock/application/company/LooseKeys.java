package io.penstock.application.company;

import io.penstock.dsl.document.DocumentReader;
import java.util.Locale;

/**
 * Keys that may be written in any case, and with blanks or hyphens in place of {@code _}, as in
 * {@code Pool Size}.
 */
final class LooseKeys {

    private LooseKeys() {}

    /** The key as the document writes it; a second way of writing it is recorded as a problem. */
    static String find(DocumentReader reader, String name) {
        String found = name;
        boolean given = false;
        for (String key : reader.keys()) {
            if (!name.equals(plain(key))) {
                continue;
            }
            if (given) {
                reader.allow(key);
                reader.problem(key, "is given already, as " + found);
            } else {
                found = key;
                given = true;
            }
        }
        return found;
    }

    private static String plain(String key) {
        return key.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }
}
