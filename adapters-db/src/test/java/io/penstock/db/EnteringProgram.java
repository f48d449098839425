package io.penstock.db;

import io.penstock.application.account.RequestIdentity;
import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.NewEntry;
import io.penstock.application.lead.LeadFixture;
import io.penstock.db.company.JdbiCompanyLedger;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseSettings;
import io.penstock.domain.company.CompanyId;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another program, which pays 1 in for one request after another, and says of each that it did. */
final class EnteringProgram implements AutoCloseable {

    static final CompanyId COMPANY = new CompanyId(5);

    private static final String ENTERED = "entered ";

    private final Process process;
    private final BufferedReader answers;

    private EnteringProgram(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static EnteringProgram start(DatabaseSettings settings) throws IOException {
        return new EnteringProgram(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                EnteringProgram.class.getName(),
                                settings.url(),
                                settings.user())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /** What the n-th request of the program asks for. */
    static NewEntry entry(long number) {
        return new NewEntry(
                        COMPANY,
                        BalanceEntry.Kind.DEPOSIT,
                        BigDecimal.ONE,
                        "",
                        LeadFixture.NOON,
                        "admin")
                .askedForBy(new RequestIdentity("request " + number, "deposit"));
    }

    /** Waits for so many requests, kills the program as {@code kill -9} does, and counts them. */
    long killAfter(long atLeast) throws IOException {
        long last = 0;
        while (last < atLeast) {
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("The other program ended.");
            }
            last = Math.max(last, number(line));
        }
        // Killed by its handle, its output can still be read.
        process.toHandle().destroyForcibly();
        process.onExit().join();
        List<Long> rest = answers.lines().map(EnteringProgram::number).toList();
        return rest.stream().reduce(last, Math::max);
    }

    private static long number(String line) {
        return line.startsWith(ENTERED) && line.endsWith(".")
                ? Long.parseLong(line.substring(ENTERED.length(), line.length() - 1))
                : 0;
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }

    /** Pays in under a URL as a user until it is killed. */
    public static void main(String[] arguments) {
        DatabaseSettings settings = new DatabaseSettings(arguments[0], arguments[1], "", 10, false);
        JdbiCompanyLedger ledger = new JdbiCompanyLedger(Database.open(settings));
        for (long number = 1; ; number++) {
            ledger.enter(entry(number));
            System.out.println(ENTERED + number + ".");
        }
    }
}
