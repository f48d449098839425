package io.penstock.bootstrap.benchmark.delivery;

import io.penstock.bootstrap.benchmark.delivery.JobComparison.Rates;
import io.penstock.db.storage.MariaDbServer;
import java.sql.SQLException;

/**
 * Compares claiming and completing jobs with db-scheduler on the same MariaDB, in turns, and prints
 * the medians and their ratio. What a job does takes no time; this program's side writes the
 * attempt, its request and answer and the lead's journal besides, db-scheduler deletes a row.
 */
public final class JobBenchmark {

    private static final int USUAL_JOBS = 80_000;
    private static final int TURNS = 3;

    private JobBenchmark() {}

    /** Takes the number of jobs a turn, or none for 80,000. Ends with 1 where it fails. */
    public static void main(String[] arguments) throws InterruptedException {
        int jobs = arguments.length == 0 ? USUAL_JOBS : Integer.parseInt(arguments[0]);
        try {
            print(compare(jobs));
            System.exit(0);
        } catch (SQLException | RuntimeException e) {
            // The database of its own would keep the program alive.
            System.err.println(e);
            System.exit(1);
        }
    }

    private static Rates compare(int jobs) throws SQLException, InterruptedException {
        MariaDbServer server = MariaDbServer.shared();
        JobComparison.run(server::newDatabase, Math.max(1, jobs / 10), 1);
        return JobComparison.run(server::newDatabase, jobs, TURNS);
    }

    private static void print(Rates rates) {
        System.out.println("| | jobs/s |");
        System.out.println("| --- | --- |");
        System.out.printf("| Penstock | %,.0f |%n", rates.own());
        System.out.printf("| db-scheduler | %,.0f |%n", rates.dbScheduler());
        System.out.printf("| ratio | %.1f |%n", rates.ratio());
    }
}
