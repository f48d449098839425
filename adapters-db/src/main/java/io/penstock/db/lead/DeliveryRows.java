package io.penstock.db.lead;

import io.penstock.application.lead.NewDelivery;
import io.penstock.db.flow.StageColumns;
import io.penstock.db.storage.NewRows;
import io.penstock.db.storage.Padded;
import io.penstock.db.storage.Pipeline;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.flow.StageRef;
import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Creates the deliveries of leads, and cancels them. */
final class DeliveryRows {

    private DeliveryRows() {}

    /** Writes the first deliveries of decisions that have one, in the order of their index. */
    static void insert(Pipeline pipeline, List<Decided> decided) {
        NewRows rows = newRows();
        NavigableMap<String, Decided> inOrder = new TreeMap<>();
        for (Decided one : decided) {
            one.assignment()
                    .delivery()
                    .ifPresent(delivery -> inOrder.put(delivery.id().value(), one));
        }
        for (Decided one : inOrder.values()) {
            add(
                    rows,
                    one.lead(),
                    one.decision().number(),
                    one.decision().company().orElseThrow(),
                    one.assignment().delivery().orElseThrow(),
                    one.at());
        }
        rows.write(pipeline);
    }

    /** Removes the first deliveries of decisions, none of which anybody has seen yet. */
    static void remove(Handle handle, List<Decided> decided) {
        List<NewDelivery> deliveries =
                decided.stream().flatMap(one -> one.assignment().delivery().stream()).toList();
        if (!deliveries.isEmpty()) {
            handle.createUpdate("DELETE FROM deliveries WHERE id IN (<ids>)")
                    .bindList("ids", Padded.list(deliveries, delivery -> delivery.id().value()))
                    .execute();
        }
    }

    /** Writes a further delivery to a company that has a lead; it goes the way of the first. */
    static void insertAgain(Handle handle, Placement placement, NewDelivery delivery, Instant at) {
        NewDelivery again =
                new NewDelivery(delivery.id(), delivery.lease(), stage(handle, placement));
        NewRows rows = newRows();
        add(rows, placement.lead(), placement.decision(), placement.company(), again, at);
        rows.write(handle);
        new NewRows("INSERT INTO further_deliveries (lead, delivery)")
                .add(placement.lead().value(), again.id().value())
                .write(handle);
    }

    private static Optional<StageRef> stage(Handle handle, Placement placement) {
        return handle.createQuery(
                        """
                        SELECT j.flow_revision, j.flow_stage
                        FROM decisions p JOIN deliveries j ON j.id = p.delivery
                        WHERE p.lead = :lead AND p.number = :decision
                        """)
                .bind("lead", placement.lead().value())
                .bind("decision", placement.decision())
                .map((row, _) -> StageColumns.read(row))
                .findOne()
                .flatMap(Function.identity());
    }

    private static NewRows newRows() {
        return new NewRows(
                """
                INSERT INTO deliveries
                    (id, lead, decision, company, outcome, made_at, attempts, next_at,
                     owner, token, flow_revision, flow_stage)
                """);
    }

    private static void add(
            NewRows rows,
            LeadId lead,
            int decision,
            CompanyId company,
            NewDelivery delivery,
            Instant at) {
        rows.add(
                delivery.id().value(),
                lead.value(),
                decision,
                company.value(),
                "pending",
                at.toEpochMilli(),
                0,
                delivery.lease().map(Lease::until).orElse(at).toEpochMilli(),
                delivery.lease().map(Lease::owner).orElse(null),
                delivery.lease().map(Lease::token).orElse(null),
                delivery.stage().map(StageRef::revision).orElse(null),
                delivery.stage().map(StageRef::stage).orElse(null));
    }

    /** Whether a decision brought a lead to its company with a delivery; it does not change. */
    static boolean exists(Handle handle, LeadId lead, int decision) {
        return handle.createQuery(
                        """
                        SELECT 1 FROM decisions
                        WHERE lead = :lead AND number = :decision AND delivery IS NOT NULL
                        """)
                .bind("lead", lead.value())
                .bind("decision", decision)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Whether the company of a decision accepted the lead. */
    static boolean isAccepted(Handle handle, LeadId lead, int decision) {
        return handle.createQuery(
                        """
                        SELECT 1 FROM %s
                        WHERE p.lead = :lead AND p.number = :decision AND j.outcome = 'success'
                        LIMIT 1
                        """
                                .formatted(DecisionDeliveries.OF_DECISIONS))
                .bind("lead", lead.value())
                .bind("decision", decision)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Cancels what is pending; an attempt in the air keeps its token, by which it settles. */
    static void cancel(Handle handle, Placement placement, String reason) {
        List<String> ids = DecisionDeliveries.ids(handle, placement.lead(), placement.decision());
        if (ids.isEmpty()) {
            return;
        }
        handle.createUpdate(
                        """
                        UPDATE deliveries
                        SET outcome = 'cancelled', reason = :reason, next_at = NULL
                        WHERE id IN (<ids>) AND outcome = 'pending'
                        """)
                .bind("reason", reason)
                .bindList("ids", Padded.list(ids, Function.identity()))
                .execute();
    }
}
