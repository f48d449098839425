package io.penstock.application.lead;

import io.penstock.application.company.BalanceEffect;
import io.penstock.application.company.InMemoryCompanyLedger;
import io.penstock.application.company.MoneyStep;
import io.penstock.application.report.Alert;
import io.penstock.application.report.InMemoryAlerts;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.routing.Decision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives leads kept in memory to companies and takes them away, with the money, deliveries and
 * alerts that hang on it. Not thread-safe.
 */
final class InMemoryAssignments {
    private final InMemoryLeadRecords records;
    private final InMemoryPlacements placements;
    private final InMemoryCompanyLedger ledger;
    private final InMemoryAlerts alerts;
    private final List<InMemoryLeadListener> listeners = new ArrayList<>();

    InMemoryAssignments(
            InMemoryLeadRecords records,
            InMemoryPlacements placements,
            InMemoryCompanyLedger ledger,
            InMemoryAlerts alerts) {
        this.records = records;
        this.placements = placements;
        this.ledger = ledger;
        this.alerts = alerts;
    }

    void listen(InMemoryLeadListener listener) {
        listeners.add(listener);
    }

    /**
     * Gives a lead to the company of a decision, or puts it into the hold queue.
     *
     * @param read what the decision read of the lead
     */
    void assign(InMemoryLead lead, LeadAttributes read, Assignment assignment, String by) {
        Decision decision = assignment.decision();
        LeadId id = lead.stored().lead().id();
        lead.add(new LeadDecision(decision, read));
        lead.add(Journal.assigned(assignment, by));
        decision.company().ifPresent(company -> place(lead, company, assignment, by));
        assignment.held().ifPresent(held -> alert(id, held));
        assignment
                .delivery()
                .ifPresent(delivery ->
                        lead.placement(decision.number())
                                .ifPresent(
                                        placement -> deliver(placement, delivery, decision.at())));
    }

    /** Has the company of a placement get its lead. */
    void deliver(InMemoryPlacement placement, NewDelivery delivery, Instant from) {
        listeners.forEach(listener ->
                listener.deliver(
                        placement.lead(),
                        placement.holder(),
                        placement.price().isPresent(),
                        delivery,
                        from));
    }

    private void place(InMemoryLead lead, CompanyId company, Assignment assignment, String by) {
        LeadId id = lead.stored().lead().id();
        InMemoryPlacement placement =
                placements.assign(
                        id,
                        lead.stored().holder(assignment.decision().number()).orElseThrow().status(),
                        company,
                        assignment);
        lead.add(placement);
        assignment
                .price()
                .ifPresent(price -> ledger.reserve(company, price, id, placement.assignedAt(), by));
    }

    /** Takes a lead from a company; what is reserved for it is released. */
    void leave(InMemoryPlacement placement, Instant at, String by) {
        settle(placement, BalanceEffect.RELEASE, at, by);
        placements.release(placement);
    }

    /** Gives a placement another price, unless its money is settled. */
    void reprice(InMemoryPlacement placement, BigDecimal price, Instant at, String by) {
        if (placement.money().isOpen()) {
            settle(placement, BalanceEffect.RELEASE, at, by);
            placement.reprice(price);
            placement
                    .price()
                    .ifPresent(amount ->
                            ledger.reserve(placement.company(), amount, placement.lead(), at, by));
        }
    }

    /** Does to the money of a placement what an effect says. */
    void settle(InMemoryPlacement placement, BalanceEffect effect, Instant at, String by) {
        MoneyStep step = placement.money().after(effect);
        placement
                .price()
                .ifPresent(price ->
                        ledger.settle(placement.company(), price, step, placement.lead(), at, by));
        placement.become(step.to());
    }

    /**
     * Takes a lead from a company that did not take it.
     *
     * @param goesOn whether its flow offers it to others at once, or says itself why it is held
     */
    void lose(InMemoryPlacement placement, Held held, boolean goesOn) {
        InMemoryLead lead = records.get(placement.lead());
        lead.replace(lead.stored().afterLoss(placement.decision(), held));
        placements.release(placement);
        lead.stored().held().filter(_ -> !goesOn).ifPresent(why -> hold(lead, why));
    }

    /** Tells that a lead waits in the hold queue. */
    void hold(InMemoryLead lead, Held held) {
        lead.add(Journal.held(held));
        alert(lead.stored().lead().id(), held);
    }

    void cancelDeliveries(InMemoryPlacement placement, String reason) {
        listeners.forEach(
                listener -> listener.cancel(placement.lead(), placement.decision(), reason));
    }

    private void alert(LeadId id, Held held) {
        alerts.tell(
                new Alert.Notice(
                        held.since(),
                        Alert.Kind.HELD,
                        Optional.empty(),
                        Optional.of(id),
                        held.reason()));
    }
}
