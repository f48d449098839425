package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.vorburger.exec.ManagedProcessException;
import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.NewLead;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.db.lead.JdbiLeadIntake;
import io.penstock.db.lead.JdbiLeads;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MariaDbOutageTest {

    private static final MariaDbServer SERVER = MariaDbServer.shared();

    @AfterEach
    void startAgain() throws ManagedProcessException {
        SERVER.start();
    }

    @Test
    @Timeout(60)
    void storageShouldAnswerAgainWhenTheServerIsBack() throws ManagedProcessException {
        try (Database database = Database.open(SERVER.newDatabase())) {
            JdbiLeadIntake intake = new JdbiLeadIntake(database);
            JdbiLeads leads = new JdbiLeads(database);
            DatabaseHealth health = new DatabaseHealth(database);
            NewLead before = LeadFixture.lead().build();
            intake.take(before);
            assertThat(health.trouble()).isEmpty();

            SERVER.stop();
            long stopped = System.nanoTime();
            assertThatThrownBy(() -> intake.take(LeadFixture.lead().build()))
                    .isInstanceOf(StorageUnavailableException.class);
            assertThatThrownBy(() -> leads.find(before.lead().id()))
                    .isInstanceOf(StorageUnavailableException.class);
            assertThat(health.trouble()).isPresent();
            assertThat(System.nanoTime() - stopped).isLessThan(TimeUnit.SECONDS.toNanos(15));

            SERVER.start();
            awaitHealth(health);
            assertThat(leads.find(before.lead().id())).isPresent();
            assertThat(intake.take(LeadFixture.lead().build()))
                    .isEqualTo(new IntakeOutcome.Stored(Optional.empty()));
        }
    }

    /** The pool tries again in growing pauses; each question waits three seconds for it. */
    private static void awaitHealth(DatabaseHealth health) {
        assertThat(Stream.generate(health::trouble).limit(6).anyMatch(Optional::isEmpty)).isTrue();
    }
}
