package io.penstock.domain.routing;

import java.util.Objects;

/**
 * A line of a script.
 *
 * @param script the script
 * @param line the line's number, from 1
 */
public record LinePlace(ScriptName script, int line) {

    public LinePlace {
        Objects.requireNonNull(script, "script");
        if (line < 1) {
            throw new IllegalArgumentException("Lines are counted from 1, not " + line + ".");
        }
    }
}
