package io.penstock.application.lead;

import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** By what leads are compared, kept in memory. Not thread-safe. */
final class InMemoryMarks {

    private static final Comparator<StoredLead> EARLIEST =
            Comparator.<StoredLead, Instant>comparing(lead -> lead.lead().receivedAt())
                    .thenComparing(lead -> lead.lead().id());

    private final Map<OfferMark, List<LeadId>> leads = new HashMap<>();

    /** The first lead of which a new one is a duplicate. */
    Optional<LeadId> firstOf(NewLead lead, Function<LeadId, StoredLead> stored) {
        return lead.duplicates()
                .flatMap(check ->
                        check.marks().stream()
                                .map(mark -> new OfferMark(lead.lead().offer(), mark))
                                .flatMap(mark -> leads.getOrDefault(mark, List.of()).stream())
                                .map(stored)
                                .filter(earlier ->
                                        !earlier.lead().receivedAt().isBefore(check.since()))
                                .filter(earlier -> check.statuses().contains(earlier.status()))
                                .min(EARLIEST))
                .map(earlier -> earlier.lead().id());
    }

    void add(NewLead lead) {
        lead.duplicates()
                .ifPresent(check ->
                        check.marks()
                                .forEach(mark ->
                                        leads.computeIfAbsent(
                                                        new OfferMark(lead.lead().offer(), mark),
                                                        _ -> new ArrayList<>())
                                                .add(lead.lead().id())));
    }

    private record OfferMark(OfferId offer, String mark) {}
}
