package io.penstock.http.lead;

import io.penstock.application.lead.StoredLead;
import io.penstock.application.routing.RoutingBook;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.dsl.script.evaluate.Draws;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the source of a lead is told right after it came; no buyer has said anything by then. */
record ReceiptBody(
        String id,
        String status,
        @Nullable Integer company,
        int offer,
        int random,
        @Nullable HeldBody held,
        @Nullable String duplicateOf,
        DecisionBody decision) {

    static ReceiptBody of(StoredLead stored, RoutingBook book) {
        return new ReceiptBody(
                stored.lead().id().value(),
                stored.status().name().toLowerCase(Locale.ROOT),
                stored.company().map(CompanyId::value).orElse(null),
                stored.lead().offer().value(),
                randomOf(stored.lead().id()),
                HeldBody.of(stored, Disclosure.FULL, book),
                stored.duplicateOf().map(LeadId::value).orElse(null),
                DecisionBody.of(stored.decision()));
    }

    /** The whole number from 1 to 100 that belongs to the lead. */
    static int randomOf(LeadId id) {
        return Draws.random(Draws.seed(id.value()));
    }
}
