package io.penstock.application.pixel;

import java.util.Objects;

/**
 * The company that a lead was for.
 *
 * @param id its number
 * @param name its name; empty where it is not there any more
 */
public record Recipient(int id, String name) {

    public Recipient {
        Objects.requireNonNull(name, "name");
    }
}
