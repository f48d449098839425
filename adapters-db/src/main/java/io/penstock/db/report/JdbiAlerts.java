package io.penstock.db.report;

import io.penstock.application.report.Alert;
import io.penstock.application.report.Alerts;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.Pipeline;
import jakarta.inject.Inject;
import java.util.List;

/** Shows the alerts in the database. Thread-safe. */
public final class JdbiAlerts implements Alerts {

    private final Database database;

    @Inject
    public JdbiAlerts(Database database) {
        this.database = database;
    }

    @Override
    public List<Alert> newest(long before, int atMost) {
        return database.transactions().read(handle -> AlertRows.newest(handle, before, atMost));
    }

    @Override
    public void tell(Alert.Notice notice) {
        database.transactions()
                .change(handle -> {
                    try (Pipeline pipeline = Pipeline.of(handle)) {
                        AlertRows.insert(pipeline, List.of(notice));
                        pipeline.flush();
                    }
                    return notice;
                });
    }
}
