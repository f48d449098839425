package io.penstock.bootstrap.bench.load;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What is to be sent.
 *
 * @param server where to
 * @param requests what, one after the other and again from the first
 * @param connections how many connections are kept open, each with one request in the air, 1 to
 *     10,000
 * @param duration how long requests are sent, more than 0
 * @param rate requests a second, more than 0, whatever the server does; absent: the next request
 *     follows the answer before
 */
public record LoadPlan(
        InetSocketAddress server,
        Requests requests,
        int connections,
        Duration duration,
        OptionalDouble rate) {

    public static final int MOST_CONNECTIONS = 10_000;

    public LoadPlan {
        if (connections < 1 || connections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException(
                    "There are 1 to 10,000 connections, not " + connections + ".");
        }
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("The duration is more than 0.");
        }
        if (rate.isPresent() && !(rate.getAsDouble() > 0)) {
            throw new IllegalArgumentException("The rate is more than 0.");
        }
    }
}
