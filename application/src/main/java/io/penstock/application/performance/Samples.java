package io.penstock.application.performance;

/**
 * Numbers of which only their count, their sum and the sum of their squares are known.
 *
 * @param count how many, 0 or more
 * @param sum their sum
 * @param squares the sum of their squares
 */
record Samples(long count, double sum, double squares) {

    /** Their mean; 0 where there are none. */
    double mean() {
        return count == 0 ? 0 : sum / count;
    }

    /**
     * The standard error of the mean; of one number, which tells nothing of how others spread, the
     * number itself.
     */
    double standardError() {
        if (count < 2) {
            return Math.abs(mean());
        }
        double variance = Math.max(0, (squares - sum * mean()) / (count - 1));
        return Math.sqrt(variance / count);
    }
}
