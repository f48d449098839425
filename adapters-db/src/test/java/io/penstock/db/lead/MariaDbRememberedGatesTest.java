package io.penstock.db.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.NewLead;
import io.penstock.db.Invariants;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseFixture;
import io.penstock.db.storage.MariaDbServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is sent to MariaDB where gates are remembered, and what it makes of it. */
@Timeout(60)
class MariaDbRememberedGatesTest {

    private static final int LEADS = 12;
    private static final int COMPANIES = 40;

    /** It says the same for a tenth of a second, and for as long as it is asked more often. */
    private static final Duration MARIADB_LOOKS_AGAIN = Duration.ofMillis(150);

    @AutoClose
    private static final Database database = Database.open(MariaDbServer.shared().newDatabase());

    @AutoClose private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final RememberingProgram program = new RememberingProgram(database);

    @BeforeEach
    void beginEmpty() {
        DatabaseFixture.clear(database);
    }

    private void use() {
        for (int group = 0; group < LEADS; group++) {
            database.transactions().change(handle -> program.take(handle, forEachCompany()));
        }
    }

    /** So many that MariaDB had rather scan the table of gates than look each up. */
    private static List<NewLead> forEachCompany() {
        return IntStream.rangeClosed(1, COMPANIES)
                .mapToObj(company -> LeadFixture.lead().withCompany(company).build())
                .toList();
    }

    @Test
    void aGateShouldBeReadUntilItIsReliedUpon() {
        List<Long> read = new ArrayList<>();
        for (int lead = 0; lead < LEADS; lead++) {
            read.add(readByALead());
        }

        assertThat(read.subList(0, 9)).allMatch(selects -> selects > 0);
        assertThat(read.subList(9, LEADS)).containsOnly(0L);

        new JdbiLeadIntake(database).take(LeadFixture.lead().build());

        assertThat(readByALead()).isPositive();
        assertThat(readByALead()).isPositive();
        Invariants.checkLeads(database, 5, LEADS + 3);
    }

    @Test
    void gatesWithSeveralMomentsShouldBeLockedInTheirOrder() {
        use();
        program.take(LeadFixture.lead().withCompany(3).at(LeadFixture.NOON.plusMillis(5)).build());

        long queries =
                database.transactions()
                        .change(handle -> {
                            long before = selects(handle);
                            program.take(handle, forEachCompany());
                            return selects(handle) - before;
                        });

        assertThat(queries).isPositive();
        Invariants.check(database);
    }

    /** How many queries a lead needs, in the run that is committed. */
    private long readByALead() {
        return database.transactions()
                .change(handle -> {
                    long before = selects(handle);
                    program.take(handle, LeadFixture.lead().build());
                    return selects(handle) - before;
                });
    }

    private static long selects(Handle handle) {
        return handle.createQuery("SHOW SESSION STATUS LIKE 'Com_select'")
                .map((row, _) -> row.getLong(2))
                .one();
    }

    @Test
    void aTransactionBeforeThatIsNotCommittedYetShouldBeWaitedFor() {
        use();
        AtomicInteger runs = new AtomicInteger();

        CompletableFuture<List<IntakeOutcome>> second =
                database.transactions()
                        .change(handle -> {
                            program.take(handle, forEachCompany());
                            CompletableFuture<List<IntakeOutcome>> waiting = takeBehind(runs);
                            awaitOneThatWaits();
                            assertThat(waiting).isNotDone();
                            return waiting;
                        });

        assertThat(second.join()).hasOnlyElementsOfType(IntakeOutcome.Stored.class);
        assertThat(runs).as("runs of the second").hasValue(1);
        Invariants.check(database);
        Invariants.checkLeads(database, 5, LEADS + 2);
    }

    @Test
    void aTransactionBeforeThatFailsShouldHaveTheNextRepeated() {
        use();
        AtomicInteger runs = new AtomicInteger();
        List<CompletableFuture<List<IntakeOutcome>>> second = new ArrayList<>();

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        database.transactions()
                                .change(handle -> {
                                    program.take(handle, forEachCompany());
                                    second.add(takeBehind(runs));
                                    awaitOneThatWaits();
                                    throw new IllegalStateException("rolled back");
                                }));

        assertThat(second.getFirst().join()).hasOnlyElementsOfType(IntakeOutcome.Stored.class);
        assertThat(runs).as("runs of the second").hasValue(2);
        Invariants.check(database);
        Invariants.checkLeads(database, 5, LEADS + 1);
    }

    private CompletableFuture<List<IntakeOutcome>> takeBehind(AtomicInteger runs) {
        return CompletableFuture.supplyAsync(
                () ->
                        database.transactions()
                                .change(handle -> {
                                    runs.incrementAndGet();
                                    return program.take(handle, forEachCompany());
                                }),
                threads);
    }

    private static void awaitOneThatWaits() {
        try {
            while (waiting() == 0) {
                Thread.sleep(MARIADB_LOOKS_AGAIN);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int waiting() {
        return database.transactions()
                .read(handle ->
                        handle.createQuery(
                                        """
                                        SELECT COUNT(*) FROM information_schema.innodb_lock_waits
                                        """)
                                .mapTo(Integer.class)
                                .one());
    }
}
