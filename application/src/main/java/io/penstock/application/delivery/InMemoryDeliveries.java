package io.penstock.application.delivery;

import io.penstock.application.lead.InMemoryLeads;
import io.penstock.application.lead.NewDelivery;
import io.penstock.application.lead.NewLead;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Deliveries kept in memory, beside {@link InMemoryLeads} and under its lock. Thread-safe; they end
 * with the program.
 */
public final class InMemoryDeliveries implements DeliveryQueue, Deliveries {

    private final InMemoryLeads leads;
    private final Map<DeliveryId, InMemoryDelivery> byId = new HashMap<>();
    private final Map<LeadId, List<InMemoryDelivery>> byLead = new HashMap<>();
    private final TreeSet<InMemoryDelivery> pending =
            new TreeSet<>(
                    Comparator.comparing(InMemoryDelivery::dueAt)
                            .thenComparing(delivery -> delivery.id().value()));

    @Inject
    public InMemoryDeliveries(InMemoryLeads leads) {
        this.leads = leads;
        leads.onTaken(this::add);
    }

    private void add(NewLead lead) {
        lead.delivery().ifPresent(delivery -> add(lead, delivery));
    }

    private void add(NewLead lead, NewDelivery created) {
        InMemoryDelivery delivery =
                new InMemoryDelivery(lead.lead(), lead.decision().company().orElseThrow(), created);
        byId.put(delivery.id(), delivery);
        byLead.computeIfAbsent(lead.lead().id(), _ -> new ArrayList<>()).add(delivery);
        pending.add(delivery);
    }

    @Override
    public List<DeliveryJob> claim(int atMost, Lease lease, Instant now) {
        return leads.atomically(() -> claimDue(atMost, lease, now));
    }

    private List<DeliveryJob> claimDue(int atMost, Lease lease, Instant now) {
        List<InMemoryDelivery> due =
                pending.stream()
                        .takeWhile(delivery -> !delivery.dueAt().isAfter(now))
                        .limit(atMost)
                        .toList();
        due.forEach(pending::remove);
        List<DeliveryJob> jobs = due.stream().map(delivery -> delivery.claim(lease)).toList();
        pending.addAll(due);
        return jobs;
    }

    @Override
    public int renew(Collection<DeliveryJob> jobs, Instant now, Instant until) {
        return leads.atomically(() -> {
            List<InMemoryDelivery> held =
                    jobs.stream()
                            .filter(job -> delivery(job).isHeldUnder(job.lease(), now))
                            .map(this::delivery)
                            .toList();
            held.forEach(pending::remove);
            held.forEach(delivery -> delivery.renew(until));
            pending.addAll(held);
            return held.size();
        });
    }

    private InMemoryDelivery delivery(DeliveryJob job) {
        InMemoryDelivery delivery = byId.get(job.id());
        if (delivery == null) {
            throw new IllegalStateException("There is no delivery " + job.id() + ".");
        }
        return delivery;
    }

    @Override
    public Settled settle(DeliveryJob job, Attempt attempt, Settlement settlement) {
        return leads.atomically(() -> settleWhole(job, attempt, settlement));
    }

    private Settled settleWhole(DeliveryJob job, Attempt attempt, Settlement settlement) {
        InMemoryDelivery delivery = delivery(job);
        boolean known = !delivery.add(job.lease(), attempt);
        if (known) {
            return Settled.BEFORE;
        }
        boolean delivered = settlement instanceof Settlement.Delivered && delivery.isPending();
        if (!delivered && !delivery.isUnder(job.lease())) {
            return Settled.LEASE_LOST;
        }
        pending.remove(delivery);
        SettlementEffects effects = SettlementEffects.of(delivery.company(), attempt, settlement);
        delivery.settle(attempt, effects);
        if (delivery.isPending()) {
            pending.add(delivery);
        }
        LeadId lead = delivery.lead().id();
        effects.event().ifPresent(event -> leads.add(lead, event));
        effects.held().ifPresent(held -> leads.hold(lead, delivery.company(), held));
        return Settled.NOW;
    }

    @Override
    public List<DeliveryRecord> of(LeadId lead) {
        return leads.atomically(() ->
                byLead.getOrDefault(lead, List.of()).stream()
                        .map(InMemoryDelivery::record)
                        .toList());
    }
}
