package io.penstock.db;

import io.penstock.application.concurrency.Simultaneously;
import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.NewLead;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.db.lead.GroupedLeadIntake;
import io.penstock.db.lead.IntakeSettings;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another program, in which many threads give a company leads until its balance is spent. */
final class SpendingProgram implements AutoCloseable {

    static final String PRICE = "2.50";

    private static final int THREADS = 32;

    private final Process process;

    private SpendingProgram(Process process) {
        this.process = process;
    }

    static SpendingProgram start(DatabaseSettings settings) throws IOException {
        return new SpendingProgram(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SpendingProgram.class.getName(),
                                settings.url(),
                                settings.user())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /** Waits until no thread can spend any more, and gives how many leads were stored. */
    long stored() throws IOException {
        try (BufferedReader answer = process.inputReader(StandardCharsets.UTF_8)) {
            return Long.parseLong(
                    answer.lines()
                            .filter(line -> line.startsWith("stored "))
                            .findFirst()
                            .orElseThrow()
                            .substring("stored ".length()));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Stores leads under a URL as a user. */
    public static void main(String[] arguments) {
        DatabaseSettings settings = new DatabaseSettings(arguments[0], arguments[1], "", 10, false);
        try (Database database = Database.open(settings);
                GroupedLeadIntake intake =
                        GroupedLeadIntake.start(database, IntakeSettings.DEFAULT)) {
            long stored =
                    Simultaneously.run(THREADS, _ -> () -> spend(intake)).stream()
                            .mapToLong(Long::longValue)
                            .sum();
            System.out.println("stored " + stored);
        }
    }

    private static long spend(LeadIntake intake) {
        long stored = 0;
        while (true) {
            switch (takeOne(intake)) {
                case STORED -> stored++;
                case REFUSED -> {
                    return stored;
                }
                case AWAY -> Thread.onSpinWait();
            }
        }
    }

    /** On a busy machine a thread may wait too long for a connection; then nothing is stored. */
    private static Answer takeOne(LeadIntake intake) {
        try {
            NewLead lead = LeadFixture.lead().promisingAbove("0").priced(PRICE).build();
            return intake.take(lead) instanceof IntakeOutcome.Stored
                    ? Answer.STORED
                    : Answer.REFUSED;
        } catch (StorageUnavailableException e) {
            return Answer.AWAY;
        }
    }

    private enum Answer {
        STORED,
        REFUSED,
        AWAY
    }
}
