package io.penstock.application.source;

import io.penstock.application.pixel.PixelOccasion;
import io.penstock.application.pixel.PixelOwner;
import io.penstock.application.pixel.PixelRun;
import io.penstock.application.pixel.SourceOfLead;
import io.penstock.application.routing.RoutingBook;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.source.Source;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What the source of a lead is told of the lead's status. */
public final class StatusPostbacks {

    private StatusPostbacks() {}

    /** What it is told of a lead that comes in; empty where it wants to hear nothing of that. */
    public static Optional<PixelRun> received(RoutingBook book, Lead lead) {
        return of(book, lead, LeadStatus.WAITING, PixelOccasion.received(lead.receivedAt()));
    }

    /**
     * What it is told of a change; empty where the status stays as it is, or the source wants to
     * hear nothing of it.
     *
     * @param version the version of the lead after the change
     * @param reason why it was cancelled, where the change says so
     */
    public static Optional<PixelRun> changed(
            RoutingBook book,
            Lead lead,
            int version,
            LeadStatus before,
            LeadStatus after,
            OptionalLong reason,
            Instant at) {
        return before == after
                ? Optional.empty()
                : of(
                        book,
                        lead,
                        after,
                        PixelOccasion.statusChanged(version, before, after, reason, at));
    }

    private static Optional<PixelRun> of(
            RoutingBook book, Lead lead, LeadStatus status, PixelOccasion occasion) {
        return SourceOfLead.id(lead)
                .flatMap(book::source)
                .flatMap(source -> of(source, lead, status, occasion));
    }

    private static Optional<PixelRun> of(
            Source source, Lead lead, LeadStatus status, PixelOccasion occasion) {
        return PixelRun.of(
                lead.id(), PixelOwner.of(source.id()), occasion, source.plan(status).names());
    }
}
