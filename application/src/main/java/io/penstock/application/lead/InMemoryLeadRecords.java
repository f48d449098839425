package io.penstock.application.lead;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Leads kept in memory, by their ids. Not thread-safe. */
final class InMemoryLeadRecords {
    private final Map<LeadId, InMemoryLead> leads = new HashMap<>();

    InMemoryLead add(StoredLead lead) {
        InMemoryLead added = new InMemoryLead(lead);
        if (leads.putIfAbsent(lead.lead().id(), added) != null) {
            throw new IllegalStateException("There is a lead " + lead.lead().id() + " already.");
        }
        return added;
    }

    Optional<StoredLead> find(LeadId id) {
        return Optional.ofNullable(leads.get(id)).map(InMemoryLead::stored);
    }

    private Stream<StoredLead> all() {
        return leads.values().stream().map(InMemoryLead::stored);
    }

    /**
     * The leads that a company has, as they are listed among those, in no order; without one, every
     * lead, listed by its receipt.
     */
    Stream<FoundLead> listed(Optional<CompanyId> company) {
        return company.map(one ->
                        leads.values().stream()
                                .flatMap(lead ->
                                        lead
                                                .since(one)
                                                .map(since -> FoundLead.at(since, lead.stored()))
                                                .stream()))
                .orElseGet(() -> all().map(FoundLead::byReceipt));
    }

    /**
     * A lead that is there.
     *
     * @throws IllegalStateException when it is not
     */
    InMemoryLead get(LeadId id) {
        InMemoryLead lead = leads.get(id);
        if (lead == null) {
            throw new IllegalStateException("There is no lead " + id + ".");
        }
        return lead;
    }

    List<LeadDecision> decisions(LeadId id) {
        return Optional.ofNullable(leads.get(id)).map(InMemoryLead::decisions).orElse(List.of());
    }

    /**
     * The leads of an offer that are held since a moment or an earlier one, the first held first.
     */
    List<StoredLead> heldSince(OfferId offer, Instant latest, int atMost) {
        return all().filter(lead -> lead.lead().offer().equals(offer))
                .filter(lead -> since(lead).filter(at -> !at.isAfter(latest)).isPresent())
                .sorted(
                        Comparator.<StoredLead, Instant>comparing(lead -> since(lead).orElseThrow())
                                .thenComparing(lead -> lead.lead().id()))
                .limit(atMost)
                .toList();
    }

    private static Optional<Instant> since(StoredLead lead) {
        return lead.held().map(Held::since);
    }

    List<LeadEvent> history(LeadId id) {
        return Optional.ofNullable(leads.get(id)).map(InMemoryLead::history).orElse(List.of());
    }

    List<Conversion> conversions(LeadId id) {
        return Optional.ofNullable(leads.get(id)).map(InMemoryLead::conversions).orElse(List.of());
    }

    Optional<Conversion> conversion(LeadId id, int version) {
        return Optional.ofNullable(leads.get(id)).flatMap(lead -> lead.conversion(version));
    }
}
