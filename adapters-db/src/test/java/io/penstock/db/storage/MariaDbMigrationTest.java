package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.NewLead;
import io.penstock.application.lead.StoredLead;
import io.penstock.db.lead.JdbiLeadIntake;
import io.penstock.db.lead.JdbiLeads;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class MariaDbMigrationTest {

    private final DatabaseSettings settings = MariaDbServer.shared().newDatabase();

    @Test
    void openShouldKeepWhatIsThereWhenTheSchemaIsFilled() {
        NewLead lead = LeadFixture.lead().withDelivery().build();
        try (Database database = Database.open(settings)) {
            new JdbiLeadIntake(database).take(lead);
        }
        try (Database database = Database.open(settings)) {
            assertThat(new JdbiLeads(database).find(lead.lead().id()))
                    .contains(StoredLead.of(lead, Optional.empty()));
        }
    }

    @Test
    void openShouldRefuseASchemaThatBelongsToSomethingElse() throws SQLException {
        String url = DatabaseUrl.of(settings.url()).jdbc();
        try (Connection connection = DriverManager.getConnection(url, "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE invoices (id INT PRIMARY KEY)");
        }

        assertThatThrownBy(() -> Database.open(settings)).isInstanceOf(FlywayException.class);
    }
}
