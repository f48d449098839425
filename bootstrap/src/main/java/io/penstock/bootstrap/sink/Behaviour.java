package io.penstock.bootstrap.sink;

import java.time.Duration;

/**
 * How requests are treated.
 *
 * @param status what is answered where nothing bad is drawn, 200 to 599
 * @param delay how long an answer takes
 * @param shares what is drawn
 */
public record Behaviour(int status, Delay delay, Shares shares) {

    private static final int LEAST_STATUS = 200;
    private static final int MOST_STATUS = 599;

    public Behaviour {
        checkStatus(status);
    }

    /**
     * Checks a status.
     *
     * @throws IllegalArgumentException when it is none that ends a request
     */
    static int checkStatus(int status) {
        if (status < LEAST_STATUS || status > MOST_STATUS) {
            throw new IllegalArgumentException("A status is 200 to 599, not " + status + ".");
        }
        return status;
    }

    Outcome outcome(Turn turn) {
        return shares.outcome(turn.share());
    }

    Duration delay(Turn turn) {
        return delay.at(turn.point());
    }
}
