package io.penstock.http.lead;

import io.penstock.application.lead.StoredLead;
import io.penstock.application.routing.RoutingBook;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lead as it stands now, with everything that was sent in. */
record LeadBody(
        String id,
        int offer,
        int version,
        String status,
        @Nullable Long reason,
        @Nullable Integer company,
        Instant receivedAt,
        int random,
        @Nullable HeldBody held,
        @Nullable String duplicateOf,
        DecisionBody decision,
        Map<String, Object> attributes,
        Map<String, @Nullable Object> fields) {

    static LeadBody of(StoredLead stored, Disclosure disclosure, RoutingBook book) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        stored.lead()
                .attributes()
                .asMap()
                .forEach((attribute, value) -> attributes.put(attribute.key(), value));
        return new LeadBody(
                stored.lead().id().value(),
                stored.lead().offer().value(),
                stored.version(),
                stored.status().name().toLowerCase(Locale.ROOT),
                stored.reason().isPresent() ? stored.reason().getAsLong() : null,
                stored.company().map(CompanyId::value).orElse(null),
                stored.lead().receivedAt(),
                ReceiptBody.randomOf(stored.lead().id()),
                HeldBody.of(stored, disclosure, book),
                stored.duplicateOf().map(LeadId::value).orElse(null),
                DecisionBody.of(stored.decision()),
                attributes,
                stored.lead().fields().values());
    }
}
