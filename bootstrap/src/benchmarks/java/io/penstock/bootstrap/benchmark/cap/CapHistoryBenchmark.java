package io.penstock.bootstrap.benchmark.cap;

import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.LeadFixture;
import io.penstock.db.cap.JdbiCapUsage;
import io.penstock.db.lead.JdbiLeadIntake;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.MariaDbServer;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Compares what a count and an intake cost on a database with many assignments and on one with
 * none, turn by turn on the same server, and prints the medians and their ratio.
 */
public final class CapHistoryBenchmark {

    private static final long USUAL_ASSIGNMENTS = 10_000_000;
    private static final int WARM_UP = 300;
    private static final int TURNS = 1000;
    private static final int COMPANY = 5;
    private static final long ENOUGH = 1_000_000_000;

    private CapHistoryBenchmark() {}

    /** Takes the number of assignments, or none for 10 million. */
    public static void main(String[] arguments) {
        long assignments =
                arguments.length == 0 ? USUAL_ASSIGNMENTS : Long.parseLong(arguments[0]);
        MariaDbServer server = MariaDbServer.shared();
        try (Database empty = Database.open(server.newDatabase());
                Database full = Database.open(server.newDatabase())) {
            Instant begun = Instant.now();
            AssignmentHistory.fill(full, COMPANY, assignments, begun);
            System.out.printf(
                    "%,d assignments, filled in %d s%n",
                    assignments,
                    Duration.between(begun, Instant.now()).toSeconds());
            System.out.println("| | none | all | ratio |");
            System.out.println("| --- | --- | --- | --- |");
            work().forEach((name, task) -> compare(name, task, empty, full));
        }
        System.exit(0);
    }

    private static Map<String, Consumer<Database>> work() {
        Map<String, Consumer<Database>> work = new LinkedHashMap<>();
        for (CapPeriod period : CapPeriod.values()) {
            work.put("count of " + cap(period), database -> count(database, period));
        }
        work.put(
                "intake with " + cap(CapPeriod.DAY) + " " + cap(CapPeriod.LAST_24_HOURS),
                CapHistoryBenchmark::take);
        return work;
    }

    private static CompanyCap cap(CapPeriod period) {
        return LeadFixture.cap(COMPANY, period, CapType.VALID, ENOUGH);
    }

    private static void count(Database database, CapPeriod period) {
        new JdbiCapUsage(database).used(cap(period), Instant.now(), ZoneOffset.UTC);
    }

    private static void take(Database database) {
        IntakeOutcome outcome =
                new JdbiLeadIntake(database)
                        .take(
                                LeadFixture.lead()
                                        .at(Instant.now())
                                        .withCompany(COMPANY)
                                        .promising(cap(CapPeriod.DAY))
                                        .promising(cap(CapPeriod.LAST_24_HOURS))
                                        .build());
        if (!(outcome instanceof IntakeOutcome.Stored)) {
            throw new IllegalStateException("The lead is not stored: " + outcome);
        }
    }

    private static void compare(
            String name, Consumer<Database> task, Database empty, Database full) {
        double[] none = new double[TURNS];
        double[] all = new double[TURNS];
        for (int turn = -WARM_UP; turn < TURNS; turn++) {
            double onNone = microseconds(task, empty);
            double onAll = microseconds(task, full);
            if (turn >= 0) {
                none[turn] = onNone;
                all[turn] = onAll;
            }
        }
        System.out.printf(
                "| %s | %.0f µs | %.0f µs | %.2f |%n",
                name, median(none), median(all), median(all) / median(none));
    }

    private static double microseconds(Consumer<Database> task, Database database) {
        long begun = System.nanoTime();
        task.accept(database);
        return (System.nanoTime() - begun) / 1000.0;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
