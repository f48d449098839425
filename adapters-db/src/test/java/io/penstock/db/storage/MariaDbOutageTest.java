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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MariaDbOutageTest {

    @Test
    @Timeout(60)
    void storageShouldAnswerAgainWhenTheServerIsBack() throws ManagedProcessException {
        MariaDbServer server = MariaDbServer.launch();
        try (Database database = Database.open(server.newDatabase())) {
            JdbiLeadIntake intake = new JdbiLeadIntake(database);
            JdbiLeads leads = new JdbiLeads(database);
            DatabaseHealth health = new DatabaseHealth(database);
            NewLead before = LeadFixture.lead().build();
            intake.take(before);
            assertThat(health.trouble()).isEmpty();

            server.stop();
            long stopped = System.nanoTime();
            assertThatThrownBy(() -> intake.take(LeadFixture.lead().build()))
                    .isInstanceOf(StorageUnavailableException.class);
            assertThatThrownBy(() -> leads.find(before.lead().id()))
                    .isInstanceOf(StorageUnavailableException.class);
            assertThat(health.trouble()).isPresent();
            assertThat(System.nanoTime() - stopped).isLessThan(TimeUnit.SECONDS.toNanos(12));

            server.start();
            assertThat(leads.find(before.lead().id())).isPresent();
            assertThat(intake.take(LeadFixture.lead().build()))
                    .isEqualTo(new IntakeOutcome.Stored());
            assertThat(health.trouble()).isEmpty();
        } finally {
            server.stop();
        }
    }
}
