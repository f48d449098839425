package io.penstock.dsl.script.parse;

import java.util.OptionalInt;

/**
 * A line of a text without its line feed.
 *
 * @param firstBadColumn where it ceases to be text, from 1
 */
record SourceLine(String text, OptionalInt firstBadColumn) {

    SourceLine(String text) {
        this(text, OptionalInt.empty());
    }
}
