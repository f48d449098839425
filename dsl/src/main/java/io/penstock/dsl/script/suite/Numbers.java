package io.penstock.dsl.script.suite;

import java.util.Optional;

/** Reads the numbers of companies and rotators where they are keys. */
final class Numbers {

    private Numbers() {}

    /** The number, which must not begin with 0, so that no number has two keys. */
    static Optional<Integer> parse(String key) {
        return key.matches("[1-9][0-9]{0,9}")
                ? Optional.of(Long.parseLong(key))
                        .filter(number -> number >= 1 && number <= Integer.MAX_VALUE)
                        .map(Long::intValue)
                : Optional.empty();
    }
}
