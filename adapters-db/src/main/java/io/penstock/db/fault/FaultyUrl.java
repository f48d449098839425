package io.penstock.db.fault;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL such as {@code jdbc:faulty:5:mysql://127.0.0.1/penstock}.
 *
 * @param percent how many of a hundred calls fail, 0 to 100
 * @param target the URL of the driver whose calls they are
 */
record FaultyUrl(int percent, String target) {

    private static final Pattern FORM = Pattern.compile("jdbc:faulty:(\\d{1,2}|100):(.+)");

    /** Reads a URL; empty where it is another driver's. */
    static Optional<FaultyUrl> of(String url) {
        Matcher form = FORM.matcher(url);
        return form.matches()
                ? Optional.of(
                        new FaultyUrl(Integer.parseInt(form.group(1)), "jdbc:" + form.group(2)))
                : Optional.empty();
    }
}
