package io.penstock.db.flow;

import io.penstock.application.flow.FlowRun;
import io.penstock.application.flow.FlowRuns;
import io.penstock.db.storage.Database;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The runs of flows in the database; claims are committed before they are answered. Thread-safe.
 */
public final class JdbiFlowRuns implements FlowRuns {

    private final Database database;

    @Inject
    public JdbiFlowRuns(Database database) {
        this.database = database;
    }

    @Override
    public Optional<FlowRun> find(LeadId lead) {
        return database.transactions().read(handle -> FlowRunRows.find(handle, lead));
    }

    @Override
    public List<LeadId> claim(Instant now, Instant until, int atMost) {
        return database.transactions()
                .change(handle -> FlowRunRows.claim(handle, now, until, atMost));
    }
}
