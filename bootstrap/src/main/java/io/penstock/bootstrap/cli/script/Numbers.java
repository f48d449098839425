package io.penstock.bootstrap.cli.script;

/** Reads numbers that stand for something. */
final class Numbers {

    private Numbers() {}

    /**
     * A whole number from 1 to 2,147,483,647.
     *
     * @param what what it stands for, for messages
     * @throws InputException when the text is none
     */
    static int positive(String text, String what) {
        if (text.matches("[0-9]{1,10}")) {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= Integer.MAX_VALUE) {
                return (int) number;
            }
        }
        throw new InputException("Expected " + what + " from 1 to 2147483647, not '" + text + "'.");
    }
}
