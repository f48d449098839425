package io.penstock.application.secret;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a secret, such that {@code secret.} and the name are one dotted name.
 *
 * @param text a Latin letter in lower case, then at most 63 more, digits and underscores
 */
public record SecretName(String text) implements Comparable<SecretName> {

    /** What a name must be, as it goes on after the name of a field. */
    public static final String FORM =
            "must be a letter from a to z, then at most 63 such letters, digits and underscores";

    private static final Pattern PATTERN = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    public SecretName {
        if (!PATTERN.matcher(text).matches()) {
            throw new IllegalArgumentException("The name of a secret " + FORM + ".");
        }
    }

    /** The name, or empty where a text is none. */
    public static Optional<SecretName> parse(String text) {
        return PATTERN.matcher(text).matches()
                ? Optional.of(new SecretName(text))
                : Optional.empty();
    }

    @Override
    public int compareTo(SecretName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
