package io.penstock.application.pixel;

import io.penstock.application.routing.OfferRoute;
import io.penstock.application.routing.RoutingBook;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.pixel.PixelPlan;
import io.penstock.domain.source.SourceId;
import io.penstock.domain.status.LeadStatus;
import java.util.stream.Stream;

/** The pixels of the document to which a run belongs. */
final class RunPlan {

    private RunPlan() {}

    /**
     * Those that its occasion is for, as this program knows them, or the newest where it does not
     * know one; those of a flow as they were when the lead began it.
     *
     * @param pixel the name of one
     */
    static PixelPlan of(PixelRun run, String pixel, RoutingBooks books) {
        if (run.owner().kind() == PixelOwner.Kind.FLOW) {
            return of(run, books.at(run.occasion().stage().revision()));
        }
        PixelPlan current = of(run, books.current());
        return current.pixel(pixel).isPresent() ? current : of(run, books.newest());
    }

    /** Those that its occasion is for; none where the document is not there. */
    private static PixelPlan of(PixelRun run, RoutingBook book) {
        int number = run.owner().number();
        return switch (run.owner().kind()) {
            case FLOW ->
                    book.offer(new OfferId(number))
                            .flatMap(OfferRoute::flow)
                            .flatMap(flow -> flow.plan().stage(run.occasion().stage().stage()))
                            .filter(Stage.Pixels.class::isInstance)
                            .map(stage -> ((Stage.Pixels) stage).plan())
                            .orElse(PixelPlan.NONE);
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
