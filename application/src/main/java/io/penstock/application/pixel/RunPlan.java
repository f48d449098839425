package io.penstock.application.pixel;

import io.penstock.application.routing.RoutingBook;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.pixel.PixelPlan;
import io.penstock.domain.source.SourceId;
import io.penstock.domain.status.LeadStatus;
import java.util.stream.Stream;

/** The pixels of the document to which a run belongs. */
final class RunPlan {

    private RunPlan() {}

    /** Those that its occasion is for; none where the document is not there. */
    static PixelPlan of(PixelRun run, RoutingBook book) {
        int number = run.owner().number();
        return switch (run.owner().kind()) {
            case OFFER ->
                    book.offer(new OfferId(number))
                            .map(route -> route.offer().pixels())
                            .orElse(PixelPlan.NONE);
            case SOURCE ->
                    book.source(new SourceId(number))
                            .map(source -> source.plan(status(run.occasion())))
                            .orElse(PixelPlan.NONE);
        };
    }

    private static LeadStatus status(PixelOccasion occasion) {
        return Stream.of(LeadStatus.values())
                .filter(status -> status.key().equals(occasion.status()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("No status is called " + occasion.status()));
    }
}
