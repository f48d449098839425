package io.penstock.domain.routing;

import java.util.Objects;

/**
 * A distribution script that several offers share.
 *
 * @param id its number
 * @param name 1 to 200 characters
 * @param script its lines
 */
public record Rotator(RotatorId id, String name, String script) {

    public static final int MAXIMUM_NAME_LENGTH = 200;

    public Rotator {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(script, "script");
        if (name.isBlank() || name.length() > MAXIMUM_NAME_LENGTH) {
            throw new IllegalArgumentException(
                    "A rotator's name has 1 to " + MAXIMUM_NAME_LENGTH + " characters.");
        }
    }
}
