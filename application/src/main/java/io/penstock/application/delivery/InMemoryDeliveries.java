package io.penstock.application.delivery;

import io.penstock.application.lead.Holder;
import io.penstock.application.lead.InMemoryLeadListener;
import io.penstock.application.lead.InMemoryLeads;
import io.penstock.application.lead.NewDelivery;
import io.penstock.application.pixel.InMemoryPixels;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Deliveries kept in memory, beside {@link InMemoryLeads} and under its lock. Thread-safe; they end
 * with the program.
 */
public final class InMemoryDeliveries implements DeliveryQueue, Deliveries, InMemoryLeadListener {

    private final InMemoryLeads leads;
    private final InMemoryPixels pixels;
    private final Map<LeadId, List<InMemoryDelivery>> byLead = new HashMap<>();
    private final Map<CompanyId, InMemoryBacklog> pending = new TreeMap<>();
    private final InMemoryReferences references = new InMemoryReferences();

    @Inject
    public InMemoryDeliveries(InMemoryLeads leads, InMemoryPixels pixels) {
        this.leads = leads;
        this.pixels = pixels;
        leads.listen(this);
    }

    @Override
    public void deliver(
            LeadId lead, Holder holder, boolean priced, NewDelivery created, Instant from) {
        InMemoryDelivery delivery =
                new InMemoryDelivery(
                        lead, holder, priced, bySameStage(lead, holder, created), from);
        byLead.merge(
                lead,
                List.of(delivery),
                (before, added) -> Stream.concat(before.stream(), added.stream()).toList());
        enqueue(delivery);
    }

    /** A further delivery of a decision goes the way of the first. */
    private NewDelivery bySameStage(LeadId lead, Holder holder, NewDelivery created) {
        return byLead.getOrDefault(lead, List.of()).stream()
                .filter(before -> before.decision() == holder.decision())
                .findFirst()
                .map(first -> new NewDelivery(created.id(), created.lease(), first.stage()))
                .orElse(created);
    }

    /** Lets a delivery be claimed when it is due. */
    void enqueue(InMemoryDelivery delivery) {
        pendingOf(delivery.company()).add(delivery);
    }

    private InMemoryBacklog pendingOf(CompanyId company) {
        return pending.computeIfAbsent(company, _ -> new InMemoryBacklog());
    }

    @Override
    public void cancel(LeadId lead, int decision, String reason) {
        byLead.getOrDefault(lead, List.of()).stream()
                .filter(delivery -> delivery.decision() == decision)
                .filter(InMemoryDelivery::isPending)
                .forEach(delivery -> delivery.cancel(reason));
    }

    @Override
    public Map<CompanyId, Instant> due(Instant until) {
        return leads.atomically(() -> {
            Map<CompanyId, Instant> due = new HashMap<>();
            pending.forEach((company, backlog) ->
                    backlog.firstDue()
                            .filter(first -> !first.isAfter(until))
                            .ifPresent(first -> due.put(company, first)));
            return due;
        });
    }

    @Override
    public List<DeliveryJob> claim(Map<CompanyId, Integer> room, Lease lease, Instant now) {
        return leads.atomically(() ->
                room.entrySet().stream()
                        .flatMap(one -> claimDue(one.getKey(), one.getValue(), lease, now).stream())
                        .toList());
    }

    /** Takes what is longest due out of the queue; under the lock of the leads. */
    List<InMemoryDelivery> takeDue(CompanyId company, Instant now, int atMost) {
        return pendingOf(company).takeDue(now, atMost);
    }

    private List<DeliveryJob> claimDue(CompanyId company, int atMost, Lease lease, Instant now) {
        List<InMemoryDelivery> due = takeDue(company, now, atMost);
        List<DeliveryJob> jobs =
                due.stream()
                        .map(delivery -> delivery.claim(lease, current(delivery.lead())))
                        .toList();
        due.forEach(this::enqueue);
        return jobs;
    }

    private Lead current(LeadId id) {
        return leads.find(id).orElseThrow().lead();
    }

    @Override
    public int renew(Collection<DeliveryJob> jobs, Instant now, Instant until) {
        return leads.atomically(() -> {
            List<InMemoryDelivery> held =
                    jobs.stream()
                            .filter(job -> delivery(job).isHeldUnder(job.lease(), now))
                            .map(this::delivery)
                            .toList();
            held.forEach(delivery -> putOff(delivery, () -> delivery.renew(until)));
            return held.size();
        });
    }

    @Override
    public int giveBack(Collection<DeliveryJob> jobs, Instant now) {
        return leads.atomically(() -> {
            List<DeliveryJob> held = jobs.stream().filter(this::isStillClaimed).toList();
            held.stream()
                    .map(this::delivery)
                    .forEach(delivery -> putOff(delivery, () -> delivery.giveBack(now)));
            return held.size();
        });
    }

    @Override
    public int postpone(Collection<Postponement> postponements) {
        return leads.atomically(() -> {
            List<Postponement> held =
                    postponements.stream().filter(one -> isStillClaimed(one.job())).toList();
            for (Postponement one : held) {
                InMemoryDelivery delivery = delivery(one.job());
                putOff(delivery, () -> delivery.postpone(one.until()));
                leads.note(delivery.lead(), one.event());
            }
            return held.size();
        });
    }

    private boolean isStillClaimed(DeliveryJob job) {
        return delivery(job).isQueued() && delivery(job).isUnder(job.lease());
    }

    private void putOff(InMemoryDelivery delivery, Runnable change) {
        change.run();
        enqueue(delivery);
    }

    private InMemoryDelivery delivery(DeliveryJob job) {
        return byLead.getOrDefault(job.lead().id(), List.of()).stream()
                .filter(delivery -> delivery.id().equals(job.id()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("There is no delivery " + job.id() + "."));
    }

    @Override
    public List<Settled> settle(List<Completion> completions) {
        return leads.atomically(() -> {
            completions.forEach(one -> delivery(one.job()));
            return completions.stream().map(one -> settleWhole(one)).toList();
        });
    }

    private Settled settleWhole(Completion completion) {
        DeliveryJob job = completion.job();
        Attempt attempt = completion.attempt();
        Settlement settlement = completion.settlement();
        InMemoryDelivery delivery = delivery(job);
        boolean known = !delivery.add(job.lease(), attempt);
        if (known) {
            return Settled.BEFORE;
        }
        references.add(delivery.company(), attempt, delivery.lead());
        boolean delivered = settlement instanceof Settlement.Delivered && delivery.isOpen();
        if (!delivered && !delivery.isUnder(job.lease())) {
            return Settled.LEASE_LOST;
        }
        SettlementEffects meant = SettlementEffects.of(delivery.company(), attempt, settlement);
        SettlementEffects effects = delivery.isCancelled() ? meant.afterCancelling() : meant;
        delivery.settle(attempt, effects);
        if (delivery.isQueued()) {
            enqueue(delivery);
        }
        effects.event().flatMap(_ -> completion.pixels()).ifPresent(pixels::add);
        effects.event()
                .ifPresent(event ->
                        leads.settle(
                                delivery.lead(),
                                delivery.decision(),
                                event,
                                effects.balance(),
                                effects.price(),
                                effects.held().filter(_ -> !wasAccepted(delivery))));
        if (delivery.stage().isPresent() && !delivery.isPending()) {
            leads.wake(delivery.lead(), attempt.at().plus(attempt.duration()));
        }
        return Settled.NOW;
    }

    /** What the company accepted before stays with it, whatever it says to its coming again. */
    private boolean wasAccepted(InMemoryDelivery delivery) {
        return byLead.getOrDefault(delivery.lead(), List.of()).stream()
                .filter(other -> other.decision() == delivery.decision())
                .anyMatch(other -> other.record().outcome() == DeliveryRecord.Outcome.SUCCESS);
    }

    @Override
    public List<DeliveryRecord> of(LeadId lead) {
        return leads.atomically(() ->
                byLead.getOrDefault(lead, List.of()).stream()
                        .map(InMemoryDelivery::record)
                        .toList());
    }

    @Override
    public List<LeadId> knownAs(CompanyId company, String reference, int atMost) {
        return leads.atomically(() -> {
            List<LeadId> known = references.find(company, reference, atMost);
            return known.isEmpty() ? delivered(company, reference.strip()) : known;
        });
    }

    private List<LeadId> delivered(CompanyId company, String id) {
        return byLead.values().stream()
                .flatMap(List::stream)
                .filter(delivery -> delivery.company().equals(company))
                .filter(delivery -> delivery.id().value().equals(id))
                .map(InMemoryDelivery::lead)
                .toList();
    }
}
