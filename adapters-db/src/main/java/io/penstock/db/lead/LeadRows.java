package io.penstock.db.lead;

import io.penstock.application.lead.Journal;
import io.penstock.application.lead.NewDelivery;
import io.penstock.application.lead.NewLead;
import io.penstock.db.cap.StatusNames;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.hold.Held;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.status.LeadStatus;
import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes every row of new leads, many leads at once. */
final class LeadRows {

    private LeadRows() {}

    static void insert(Handle handle, List<NewLead> leads) {
        write(handle, leads, LEAD, LeadRows::bindLead);
        write(handle, leads, DATA, LeadRows::bindData);
        write(handle, leads, DECISION, LeadRows::bindDecision);
        write(handle, assigned(leads), PLACEMENT, LeadRows::bindPlacement);
        write(handle, delivered(leads), DELIVERY, LeadRows::bindDelivery);
        JournalRows journal = new JournalRows(handle);
        leads.forEach(lead -> journal.add(lead.lead().id(), Journal.taken(lead)));
        journal.write();
    }

    private static List<NewLead> assigned(List<NewLead> leads) {
        return leads.stream().filter(lead -> lead.decision().company().isPresent()).toList();
    }

    private static List<NewLead> delivered(List<NewLead> leads) {
        return leads.stream().filter(lead -> lead.delivery().isPresent()).toList();
    }

    private static void write(
            Handle handle,
            List<NewLead> leads,
            String sql,
            BiConsumer<PreparedBatch, NewLead> binder) {
        if (leads.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            for (NewLead lead : leads) {
                binder.accept(batch, lead);
                batch.add();
            }
            batch.execute();
        }
    }

    private static final String LEAD =
            """
            INSERT INTO leads
                (id, offer, status, company, received_at, held_reason, held_since, source)
            VALUES
                (:id, :offer, :status, :company, :received_at, :held_reason, :held_since, :source)
            """;

    private static void bindLead(PreparedBatch batch, NewLead lead) {
        batch.bind("id", lead.lead().id().value())
                .bind("offer", lead.lead().offer().value())
                .bind("status", StatusNames.STATUSES.of(LeadStatus.WAITING))
                .bind("company", lead.decision().company().map(CompanyId::value).orElse(null))
                .bind("received_at", lead.lead().receivedAt().toEpochMilli())
                .bind("held_reason", lead.held().map(Held::reason).orElse(null))
                .bind(
                        "held_since",
                        lead.held().map(held -> held.since().toEpochMilli()).orElse(null))
                .bind("source", lead.source());
    }

    private static final String DATA =
            "INSERT INTO lead_data (lead, what, content) VALUES (:lead, 'lead', :content)";

    private static void bindData(PreparedBatch batch, NewLead lead) {
        batch.bind("lead", lead.lead().id().value())
                .bind("content", LeadData.of(lead.lead()).write());
    }

    private static final String DECISION =
            """
            INSERT INTO decisions (lead, decided_by, company, revision, decided_at, zone, grounds)
            VALUES (:lead, :decided_by, :company, :revision, :decided_at, :zone, :grounds)
            """;

    private static void bindDecision(PreparedBatch batch, NewLead lead) {
        Decision decision = lead.decision();
        batch.bind("lead", lead.lead().id().value())
                .bind("decided_by", LeadNames.DECIDERS.of(decision.by()))
                .bind("company", decision.company().map(CompanyId::value).orElse(null))
                .bind("revision", decision.revision())
                .bind("decided_at", decision.at().toEpochMilli())
                .bind("zone", decision.zone().getId())
                .bind("grounds", DecisionGrounds.of(decision).write());
    }

    private static final String PLACEMENT =
            """
            INSERT INTO placements (lead, company, assigned_at)
            VALUES (:lead, :company, :assigned_at)
            """;

    private static void bindPlacement(PreparedBatch batch, NewLead lead) {
        batch.bind("lead", lead.lead().id().value())
                .bind("company", lead.decision().company().orElseThrow().value())
                .bind("assigned_at", lead.decision().at().toEpochMilli());
    }

    private static final String DELIVERY =
            """
            INSERT INTO deliveries
                (id, lead, company, outcome, created_at, attempts, next_at, owner, token)
            VALUES (:id, :lead, :company, 'pending', :created_at, 0, :next_at, :owner, :token)
            """;

    private static void bindDelivery(PreparedBatch batch, NewLead lead) {
        NewDelivery delivery = lead.delivery().orElseThrow();
        long received = lead.lead().receivedAt().toEpochMilli();
        batch.bind("id", delivery.id().value())
                .bind("lead", lead.lead().id().value())
                .bind("company", lead.decision().company().orElseThrow().value())
                .bind("created_at", received)
                .bind(
                        "next_at",
                        delivery.lease()
                                .map(lease -> lease.until().toEpochMilli())
                                .orElse(received))
                .bind("owner", delivery.lease().map(Lease::owner).orElse(null))
                .bind("token", delivery.lease().map(Lease::token).orElse(null));
    }
}
