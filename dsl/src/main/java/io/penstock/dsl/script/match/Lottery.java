package io.penstock.dsl.script.match;

/** Which lines may give a company by chance, whatever else they ask. */
public interface Lottery {

    /** All lines win. */
    Lottery ALL = (line, seed, path) -> 1;

    /**
     * Whether the draw of a line is in its favour; a number, as a branch on it would often be
     * guessed wrongly by the processor.
     *
     * @param path the key of the lines that led here
     * @return 1 when it is, else 0
     */
    long wins(int line, long seed, long path);
}
