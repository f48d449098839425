package io.penstock.http.lead;

import io.penstock.application.lead.StoredLead;
import io.penstock.application.routing.RoutingBook;
import io.penstock.domain.hold.Held;
import io.penstock.domain.hold.HoldRule;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a lead waits in the hold queue, and until when by the rule of its offer, if that has one. */
record HeldBody(String reason, Instant since, @Nullable Instant until) {

    private static final String KEPT_FOR_ITSELF = "It waits for a company.";

    static @Nullable HeldBody of(StoredLead lead, Disclosure disclosure, RoutingBook book) {
        Optional<HoldRule> rule =
                book.offer(lead.lead().offer()).flatMap(route -> route.offer().hold());
        return lead.held()
                .map(held ->
                        new HeldBody(
                                reason(held, disclosure),
                                held.since(),
                                rule.map(HoldRule::expireAfter)
                                        .map(held.since()::plus)
                                        .orElse(null)))
                .orElse(null);
    }

    /** The reason may be the buyer's. */
    private static String reason(Held held, Disclosure disclosure) {
        return switch (disclosure) {
            case FULL -> held.reason();
            case OUTCOME -> KEPT_FOR_ITSELF;
        };
    }
}
