package io.penstock.bootstrap.bench.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What is done to a running system.
 *
 * @param kills how many processes are killed, one after the other, 1 to 10000
 * @param seed decides who is killed when
 * @param faultPercent how many of a hundred calls of the database fail, 0 to 50; 0 where it is
 *     embedded
 * @param leadsPerSecond how many leads are sent, 1 to 10000
 * @param calm how long nobody is killed on average, more than 0
 * @param mariadb the folder of a MariaDB installation, with {@code bin/mariadbd} or {@code
 *     sbin/mariadbd} in it; without one there is one server with the embedded database
 */
public record ChaosPlan(
        int kills,
        long seed,
        int faultPercent,
        int leadsPerSecond,
        Duration calm,
        Optional<Path> mariadb) {

    /** How long a kill and what follows it takes, roughly, beside the calm. */
    private static final Duration RESTART = Duration.ofSeconds(4);

    public ChaosPlan {
        check("Kills are 1 to 10000", kills, 1, 10_000);
        check("Faults are 0 to 50 percent", faultPercent, 0, 50);
        check("Leads a second are 1 to 10000", leadsPerSecond, 1, 10_000);
        if (!calm.isPositive()) {
            throw new IllegalArgumentException("A calm is more than 0, not " + calm + ".");
        }
        if (faultPercent > 0 && mariadb.isEmpty()) {
            throw new IllegalArgumentException(
                    "Calls of the embedded database do not fail: say 0 percent of faults.");
        }
    }

    private static void check(String rule, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(rule + ", not " + value + ".");
        }
    }

    /**
     * How many leads a company with a cap may have: it is reached about halfway, slowed by faults.
     */
    int cap() {
        long seconds = calm.plus(RESTART).multipliedBy(kills).toSeconds();
        return (int) Math.max(20, leadsPerSecond * seconds / 50);
    }
}
