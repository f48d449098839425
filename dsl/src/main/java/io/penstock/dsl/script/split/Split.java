package io.penstock.dsl.script.split;

/** What came of writing shares as chained lines. */
public sealed interface Split {

    /**
     * The shares can be written so.
     *
     * @param text the canonical text of the lines
     * @param chain the lines with the exact shares that they give
     */
    record Lines(String text, Chain chain) implements Split {}

    /** A script cannot say it, for this reason. */
    record Refused(String problem) implements Split {}
}
