package io.penstock.dsl.script.match;

/** Which lines may give a company by their draws and times, whatever else they ask. */
public interface Lottery {

    /** All lines win and are open. */
    Lottery ALL =
            new Lottery() {
                @Override
                public long wins(int line, long seed, long path) {
                    return 1;
                }

                @Override
                public long open(int time, int word) {
                    return -1;
                }
            };

    /**
     * Whether the draw of a line is in its favour; a number, as a branch on it would often be
     * guessed wrongly by the processor.
     *
     * @param path the key of the lines that led here
     * @return 1 when it is, else 0
     */
    long wins(int line, long seed, long path);

    /**
     * Which of 64 lines their times leave open; bits beyond the last line mean nothing.
     *
     * @param time what stands for the time of the decision
     * @param word which 64 lines: 0 for the first; 1 may be asked also where there are no more
     * @return a bit for each line, 1 when it is open, the lowest for the first of them
     */
    long open(int time, int word);
}
