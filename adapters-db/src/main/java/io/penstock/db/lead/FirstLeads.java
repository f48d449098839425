package io.penstock.db.lead;

import io.penstock.application.lead.DuplicateCheck;
import io.penstock.application.lead.NewLead;
import io.penstock.db.storage.Pipeline;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first leads of which the leads of a group are duplicates: among what is stored, read once,
 * and among the group itself. The marks are locked. Not thread-safe.
 */
final class FirstLeads {

    private static final Comparator<Marked> IN_ORDER =
            Comparator.comparing(Marked::receivedAt).thenComparing(first -> first.lead().value());

    private final Map<LeadId, Marked> stored;
    private final Map<OfferMark, List<Marked>> added = new HashMap<>();

    private FirstLeads(Map<LeadId, Marked> stored) {
        this.stored = stored;
    }

    static FirstLeads find(Pipeline pipeline, List<NewLead> leads) {
        return new FirstLeads(MarkRows.first(pipeline, leads));
    }

    /** The first lead that has a mark in common with a lead. */
    Optional<LeadId> of(NewLead lead) {
        Stream<Marked> inGroup =
                lead.duplicates()
                        .filter(check -> check.statuses().contains(LeadStatus.WAITING))
                        .map(check -> added(lead.lead().offer(), check))
                        .orElse(Stream.empty());
        return Stream.concat(Stream.ofNullable(stored.get(lead.lead().id())), inGroup)
                .min(IN_ORDER)
                .map(Marked::lead);
    }

    private Stream<Marked> added(OfferId offer, DuplicateCheck check) {
        return check.marks().stream()
                .flatMap(mark -> added.getOrDefault(new OfferMark(offer, mark), List.of()).stream())
                .filter(other -> !other.receivedAt().isBefore(check.since()));
    }

    /** Adds a lead of the group that is going to be stored. */
    void add(NewLead lead) {
        Marked marked = new Marked(lead.lead().id(), lead.lead().receivedAt());
        MarkRows.marks(lead)
                .forEach(mark ->
                        added.computeIfAbsent(
                                        new OfferMark(lead.lead().offer(), mark),
                                        _ -> new ArrayList<>())
                                .add(marked));
    }

    /** A lead that has a mark. */
    record Marked(LeadId lead, Instant receivedAt) {}

    private record OfferMark(OfferId offer, String mark) {}
}
