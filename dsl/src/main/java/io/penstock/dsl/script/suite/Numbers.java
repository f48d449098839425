package io.penstock.dsl.script.suite;

import java.util.Optional;

/** Reads the numbers of companies and rotators where they are keys. */
final class Numbers {

    private Numbers() {}

    static Optional<Integer> parse(String key) {
        return key.matches("[0-9]{1,10}")
                ? Optional.of(Long.parseLong(key))
                        .filter(number -> number >= 1 && number <= Integer.MAX_VALUE)
                        .map(Long::intValue)
                : Optional.empty();
    }
}
