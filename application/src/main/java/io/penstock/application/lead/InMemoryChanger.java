package io.penstock.application.lead;

import io.penstock.application.audit.InMemoryAuditTrail;
import io.penstock.application.flow.InMemoryFlowRuns;
import io.penstock.application.pixel.InMemoryPixels;
import java.util.List;
import java.util.Optional;

/** Changes leads kept in memory, with all that hangs on it. Not thread-safe. */
final class InMemoryChanger {
    private final InMemoryPlacements placements;
    private final InMemoryAssignments assignments;
    private final InMemoryAuditTrail audit;
    private final InMemoryPixels pixels;
    private final InMemoryFlowRuns flows;

    InMemoryChanger(
            InMemoryPlacements placements,
            InMemoryAssignments assignments,
            InMemoryAuditTrail audit,
            InMemoryPixels pixels,
            InMemoryFlowRuns flows) {
        this.placements = placements;
        this.assignments = assignments;
        this.audit = audit;
        this.pixels = pixels;
        this.flows = flows;
    }

    /**
     * Makes a change of which every promise holds.
     *
     * @param concerned the open placements that it concerns
     */
    StoredLead apply(LeadChange change, InMemoryLead lead, List<InMemoryPlacement> concerned) {
        StoredLead before = lead.stored();
        StoredLead after = before.after(change);
        lead.replace(after);
        LeadAudit.changed(change).ifPresent(audit::add);
        change.events().forEach(lead::add);
        change.word().ifPresent(word -> lead.add(after.version(), word));
        change.postbacks().ifPresent(pixels::add);
        concerned.forEach(placement -> change(placement, change, after));
        change.move().ifPresent(move -> move(change, move, lead));
        change.flow().ifPresent(flow -> go(change, flow, lead, before));
        change.redelivery()
                .ifPresent(again -> assignments.deliver(concerned.getFirst(), again, change.at()));
        if (change.effects().endsFlow()) {
            flows.cancel(change.lead());
        } else if (change.effects().wakesFlow()) {
            flows.wake(change.lead(), change.at());
        }
        return after;
    }

    /** What a change does to a company that has the lead. */
    private void change(InMemoryPlacement placement, LeadChange change, StoredLead after) {
        Optional<Holder> kept = after.holder(placement.decision());
        kept.ifPresent(holder -> placements.restate(placement, holder.status()));
        assignments.settle(
                placement,
                change.effects().balanceBeforeMove(placement.isDelivered(), kept),
                change.at(),
                change.by());
        change.effects()
                .deliveriesCancelledBecause()
                .ifPresent(reason -> assignments.cancelDeliveries(placement, reason));
        if (change.effects().takesLead()) {
            assignments.leave(placement, change.at(), change.by());
        }
    }

    private void move(LeadChange change, Move move, InMemoryLead lead) {
        assignments.assign(lead, move.attributes(), move.assignment(), change.by());
        lead.open()
                .forEach(placement ->
                        assignments.settle(
                                placement,
                                change.effects().balanceAfterMove(),
                                change.at(),
                                change.by()));
    }

    private void go(LeadChange change, FlowProgress flow, InMemoryLead lead, StoredLead before) {
        flow.sales()
                .forEach(sale ->
                        assignments.assign(
                                lead, lead.stored().lead().attributes(), sale, change.by()));
        lead.stored()
                .held()
                .filter(why -> !before.held().equals(Optional.of(why)))
                .ifPresent(why -> assignments.hold(lead, why));
        flow.pixels().forEach(pixels::add);
        flows.put(flow.run(), flow.choices());
    }
}
