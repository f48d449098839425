package io.penstock.bootstrap.sink;

/**
 * Which share of requests is treated badly; the others are answered.
 *
 * @param reject answered that the lead is not wanted
 * @param error answered that something is broken
 * @param hang not answered
 * @param reset answered by a reset of the connection
 */
public record Shares(Percentage reject, Percentage error, Percentage hang, Percentage reset) {

    /** All are answered. */
    public static final Shares NONE =
            new Shares(Percentage.NONE, Percentage.NONE, Percentage.NONE, Percentage.NONE);

    /**
     * Checks the sum.
     *
     * @throws IllegalArgumentException when it is above 100 %
     */
    public Shares {
        int sum = reject.millionths() + error.millionths() + hang.millionths() + reset.millionths();
        if (sum > Percentage.ALL) {
            throw new IllegalArgumentException(
                    "reject, error, hang and reset are "
                            + Percentage.format(sum)
                            + " of all requests together; they must be 100% at most.");
        }
    }

    /** What becomes of a request, by a number drawn from 0 to 999,999. */
    Outcome outcome(int drawn) {
        int left = drawn - reject.millionths();
        if (left < 0) {
            return Outcome.REJECT;
        }
        left -= error.millionths();
        if (left < 0) {
            return Outcome.ERROR;
        }
        left -= hang.millionths();
        if (left < 0) {
            return Outcome.HANG;
        }
        return left < reset.millionths() ? Outcome.RESET : Outcome.ANSWER;
    }
}
