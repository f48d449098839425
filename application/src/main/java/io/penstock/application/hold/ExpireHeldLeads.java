package io.penstock.application.hold;

import io.penstock.application.company.BalanceEffect;
import io.penstock.application.lead.ChangeOutcome;
import io.penstock.application.lead.LeadChange;
import io.penstock.application.lead.LeadChanges;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.pixel.PixelRun;
import io.penstock.application.report.Alert;
import io.penstock.application.report.Alerts;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.application.source.StatusPostbacks;
import io.penstock.domain.hold.HoldRule;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.status.LeadStatus;
import io.penstock.dsl.document.Durations;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Ends the waiting of held leads by the rules of their offers. Any number of programs may do so at
 * once: each lead is expired by one, and none that was released or changed meanwhile. Thread-safe.
 */
public final class ExpireHeldLeads {

    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 100;

    private final RoutingBooks books;
    private final Leads leads;
    private final LeadChanges changes;
    private final Alerts alerts;
    private final InstantSource clock;

    @Inject
    public ExpireHeldLeads(
            RoutingBooks books,
            Leads leads,
            LeadChanges changes,
            Alerts alerts,
            InstantSource clock) {
        this.books = books;
        this.leads = leads;
        this.changes = changes;
        this.alerts = alerts;
        this.clock = clock;
    }

    /**
     * Expires what has waited for long enough, at most 10,000 leads of each offer, and alerts once
     * of each offer that had some; what is left then is for the next time.
     *
     * @return how many leads this call expired
     * @throws io.penstock.application.storage.StorageUnavailableException when storage is away
     */
    public int expire() {
        Map<Integer, HoldRule> rules = new TreeMap<>();
        books.current()
                .offers()
                .forEach((id, route) ->
                        route.offer().hold().ifPresent(rule -> rules.put(id.value(), rule)));
        int expired = 0;
        for (Map.Entry<Integer, HoldRule> rule : rules.entrySet()) {
            expired += expire(new OfferId(rule.getKey()), rule.getValue());
        }
        return expired;
    }

    /** Where a whole batch changed meanwhile, somebody else is at it. */
    private int expire(OfferId offer, HoldRule rule) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int expired = 0;
        boolean more = true;
        try {
            for (int batch = 0; more && batch < MOST_BATCHES; batch++) {
                int before = expired;
                List<StoredLead> due = leads.heldSince(offer, now.minus(rule.expireAfter()), BATCH);
                for (StoredLead lead : due) {
                    expired += expire(lead, rule, now) ? 1 : 0;
                }
                more = due.size() == BATCH && expired > before;
            }
        } finally {
            if (expired > 0) {
                alerts.tell(alert(offer, rule, expired, now));
            }
        }
        return expired;
    }

    private boolean expire(StoredLead lead, HoldRule rule, Instant now) {
        LeadChange change =
                new LeadChange(
                        lead.lead().id(),
                        lead.version(),
                        status(rule),
                        rule.reason(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        BalanceEffect.NONE,
                        List.of(
                                new LeadEvent(
                                        now,
                                        LeadEvent.Kind.EXPIRED,
                                        Optional.empty(),
                                        lead.held().orElseThrow().reason(),
                                        LeadEvent.PENSTOCK)),
                        now,
                        LeadEvent.PENSTOCK);
        Optional<PixelRun> told =
                StatusPostbacks.changed(
                        books.current(),
                        lead.lead(),
                        lead.version() + 1,
                        lead.status(),
                        status(rule),
                        rule.reason(),
                        now);
        return changes.change(change.telling(told)) instanceof ChangeOutcome.Changed;
    }

    private static LeadStatus status(HoldRule rule) {
        return switch (rule.then()) {
            case TRASH -> LeadStatus.TRASH;
            case CANCEL -> LeadStatus.CANCELLED;
        };
    }

    private static Alert.Notice alert(OfferId offer, HoldRule rule, int expired, Instant now) {
        String done =
                switch (rule.then()) {
                    case TRASH -> "trashed";
                    case CANCEL -> "cancelled with reason " + rule.reason().orElseThrow();
                };
        return new Alert.Notice(
                now,
                Alert.Kind.EXPIRED,
                Optional.empty(),
                Optional.empty(),
                (expired == 1 ? "1 lead" : expired + " leads")
                        + " of offer "
                        + offer.value()
                        + (expired == 1 ? " was " : " were ")
                        + done
                        + " after "
                        + Durations.format(rule.expireAfter())
                        + " in the hold queue.");
    }
}
