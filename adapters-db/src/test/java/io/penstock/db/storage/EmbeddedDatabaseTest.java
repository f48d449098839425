package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.NewLead;
import io.penstock.db.delivery.JdbiDeliveries;
import io.penstock.db.lead.JdbiLeadIntake;
import io.penstock.db.lead.JdbiLeads;
import io.penstock.domain.lead.LeadId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir private Path folder;

    @Test
    void openShouldNameTheFileWhenAnotherProgramHasIt() throws IOException {
        Path file = folder.resolve("shared");
        try (WritingProgram other = WritingProgram.start(file)) {
            other.storedLeads(1);

            assertThatThrownBy(() -> Database.open(DatabaseFixture.embedded(file.toString())))
                    .isInstanceOf(DatabaseInUseException.class)
                    .hasMessageContaining(file + ".mv.db")
                    .hasMessageContaining("Stop that program");
        }
    }

    @Test
    void openShouldFindEveryStoredLeadWhenTheProgramWasKilled() throws IOException {
        Path file = folder.resolve("killed");
        List<String> stored = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            try (WritingProgram program = WritingProgram.start(file)) {
                stored.addAll(program.storedLeads(150));
                stored.addAll(program.kill());
            }
        }

        try (Database database = Database.open(DatabaseFixture.embedded(file.toString()))) {
            JdbiLeads leads = new JdbiLeads(database);
            JdbiDeliveries deliveries = new JdbiDeliveries(database);
            assertThat(stored)
                    .allSatisfy(id -> {
                        assertThat(leads.find(new LeadId(id))).isPresent();
                        assertThat(leads.history(new LeadId(id))).hasSize(1);
                        assertThat(deliveries.of(new LeadId(id))).hasSize(1);
                    });
        }
    }

    @Test
    void databaseShouldStayOpenWhenWritingThreadsAreInterrupted() {
        Path file = folder.resolve("interrupted");
        List<LeadId> stored = new ArrayList<>();
        try (Database database = Database.open(DatabaseFixture.embedded(file.toString()))) {
            for (int round = 0; round < 50; round++) {
                NewLead lead = LeadFixture.lead().build();
                database.transactions()
                        .change(handle -> {
                            handle.execute("UPDATE configuration_head SET revision = 0");
                            Thread.currentThread().interrupt();
                            return 0;
                        });
                Thread.interrupted();
                new JdbiLeadIntake(database).take(lead);
                stored.add(lead.lead().id());
            }
        }
        try (Database database = Database.open(DatabaseFixture.embedded(file.toString()))) {
            JdbiLeads leads = new JdbiLeads(database);
            assertThat(stored).allSatisfy(id -> assertThat(leads.find(id)).isPresent());
        }
    }

    @Test
    void openShouldKeepWhatIsThereWhenTheSchemaIsFilled() {
        Path file = folder.resolve("filled");
        NewLead lead = LeadFixture.lead().build();
        try (Database database = Database.open(DatabaseFixture.embedded(file.toString()))) {
            new JdbiLeadIntake(database).take(lead);
        }
        try (Database database = Database.open(DatabaseFixture.embedded(file.toString()))) {
            assertThat(new JdbiLeads(database).find(lead.lead().id())).isPresent();
        }
    }
}
