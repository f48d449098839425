package io.penstock.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.company.EntryOutcome;
import io.penstock.db.company.JdbiCompanyLedger;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseFixture;
import io.penstock.db.storage.DatabaseSettings;
import io.penstock.db.storage.MariaDbServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks again after the program died pays in nothing twice, and loses nothing. */
@Timeout(240)
class KilledWhileEnteringTest {

    private static final int ROUNDS = 2;
    private static final int REQUESTS = 30;

    @TempDir private Path folder;

    @Test
    void onTheEmbeddedDatabaseEveryRequestShouldBeEnteredOnce() throws IOException {
        killAndAskAgain(DatabaseFixture.embedded(folder.resolve("money").toString()));
    }

    @Test
    void onMariaDbEveryRequestShouldBeEnteredOnce() throws IOException {
        killAndAskAgain(MariaDbServer.shared().newDatabase());
    }

    /** Each round asks for everything of the rounds before again. */
    private static void killAndAskAgain(DatabaseSettings settings) throws IOException {
        long answered = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            try (EnteringProgram program = EnteringProgram.start(settings)) {
                answered = Math.max(answered, program.killAfter(answered + REQUESTS));
            }
        }

        try (Database database = Database.open(settings)) {
            JdbiCompanyLedger ledger = new JdbiCompanyLedger(database);
            for (long number = 1; number <= answered; number++) {
                assertThat(ledger.enter(EnteringProgram.entry(number)))
                        .as("request %s, which was answered", number)
                        .isInstanceOf(EntryOutcome.EnteredBefore.class);
            }
            ledger.enter(EnteringProgram.entry(answered + 1));
            assertThat(ledger.balance(EnteringProgram.COMPANY).balance())
                    .isEqualByComparingTo(String.valueOf(answered + 1));
            Invariants.check(database);
        }
    }
}
