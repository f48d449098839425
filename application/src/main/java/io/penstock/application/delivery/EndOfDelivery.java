package io.penstock.application.delivery;

import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.application.pixel.PixelOccasion;
import io.penstock.application.pixel.PixelOwner;
import io.penstock.application.pixel.PixelRun;
import io.penstock.application.routing.RoutingBook;
import java.time.Instant;
import java.util.Optional;

/** What the end of a delivery has fired. */
final class EndOfDelivery {

    private EndOfDelivery() {}

    /** The pixels of the lead's offer; empty where it has none, or the delivery goes on. */
    static Optional<PixelRun> pixels(
            DeliveryJob job, Settlement settlement, RoutingBook book, Instant now) {
        return outcome(settlement)
                .flatMap(outcome ->
                        book.offer(job.lead().offer())
                                .flatMap(route ->
                                        PixelRun.of(
                                                job.lead().id(),
                                                PixelOwner.of(job.lead().offer()),
                                                PixelOccasion.deliveryEnded(
                                                        job.id().value(), outcome.key(), now),
                                                route.offer().pixels().names())));
    }

    private static Optional<Outcome> outcome(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Delivered _ -> Optional.of(Outcome.SUCCESS);
            case Settlement.Rejected _ -> Optional.of(Outcome.FAILURE);
            case Settlement.GivenUp _ -> Optional.of(Outcome.ERROR);
            case Settlement.Retry _ -> Optional.empty();
        };
    }
}
