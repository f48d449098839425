package io.penstock.bootstrap.benchmark.delivery;

import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseSettings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Lets both sides do the same number of jobs in turns, each on a schema of its own. */
public final class JobComparison {

    private JobComparison() {}

    /**
     * Compares.
     *
     * @param schemas gives a new, empty schema of the same MariaDB at each call
     * @param jobs how many jobs a turn has, 1 or more
     * @param turns how many turns each side has, 1 or more
     * @return the medians of the turns
     * @throws IllegalStateException when a job was done twice or not at all
     */
    public static Rates run(Supplier<DatabaseSettings> schemas, int jobs, int turns)
            throws SQLException, InterruptedException {
        List<Double> own = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            try (Database database = Database.open(schemas.get())) {
                own.add(OwnQueue.rate(database, jobs));
            }
            other.add(DbSchedulerQueue.rate(schemas.get(), jobs));
        }
        return new Rates(median(own), median(other));
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().skip(rates.size() / 2).findFirst().orElseThrow();
    }

    /**
     * What came out.
     *
     * @param own jobs a second of this program
     * @param dbScheduler jobs a second of db-scheduler
     */
    public record Rates(double own, double dbScheduler) {

        /** How many times as fast this program is. */
        public double ratio() {
            return own / dbScheduler;
        }
    }
}
