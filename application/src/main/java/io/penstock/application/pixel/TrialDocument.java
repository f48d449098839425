package io.penstock.application.pixel;

import io.penstock.application.routing.RoutingBook;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.pixel.Pixel;
import io.penstock.domain.pixel.PixelPlan;
import io.penstock.dsl.document.DocumentReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is to be tried, as the API and the command line write it. */
final class TrialDocument {

    private static final String OFFER = "offer";
    private static final String PIXEL = "pixel";

    private final DocumentReader reader;
    private final RoutingBook book;

    private TrialDocument(DocumentReader reader, RoutingBook book) {
        this.reader = reader;
        this.book = book;
    }

    /** Reads it; empty where the reader has recorded problems. */
    static Optional<PixelTrial> read(DocumentReader reader, RoutingBook book, Instant now) {
        return new TrialDocument(reader, book).read(now);
    }

    private Optional<PixelTrial> read(Instant now) {
        Optional<OfferId> number =
                reader.whole(OFFER, 1, Integer.MAX_VALUE).map(id -> new OfferId(id.intValue()));
        Optional<Offer> offer = number.flatMap(book::offer).map(route -> route.offer());
        if (number.isPresent() && offer.isEmpty()) {
            reader.problem(OFFER, "is no offer that is there");
        }
        PixelPlan plan = plan(offer.map(Offer::pixels).orElse(PixelPlan.NONE));
        boolean fire = reader.flag("fire").orElse(false);
        Optional<PixelSubject> subject =
                TrialSubject.read(
                        reader,
                        number.orElse(new OfferId(Integer.MAX_VALUE)),
                        offer.map(Offer::name),
                        book,
                        now);
        return reader.finish().isEmpty()
                ? subject.map(read -> new PixelTrial(plan, read, occasion(read, now), fire))
                : Optional.empty();
    }

    /** What the document gives, with the offer's constants besides, else the offer's pixels. */
    private PixelPlan plan(PixelPlan ofOffer) {
        PixelPlan given = PixelPlanDocument.read(reader, ofOffer.values());
        Optional<DocumentReader> section = reader.section(PIXEL);
        Optional<Pixel> single =
                section.flatMap(one ->
                        PixelDocument.read(
                                one, PixelScope.ofDeliveries().with(given.values().keySet())));
        if (section.isPresent() && reader.keys().contains(PixelPlanDocument.PIXELS)) {
            reader.problem(PIXEL, "stands in place of pixels; give one of the two");
        }
        List<Pixel> pixels =
                single.map(List::of)
                        .orElseGet(() ->
                                reader.keys().contains(PixelPlanDocument.PIXELS)
                                        ? given.pixels()
                                        : ofOffer.pixels());
        if (pixels.isEmpty()) {
            reader.problem(PIXEL, "is required, or pixels, or an offer that has some");
        }
        return new PixelPlan(pixels, given.values());
    }

    private static PixelOccasion occasion(PixelSubject subject, Instant now) {
        return subject.delivery()
                .map(delivery ->
                        PixelOccasion.deliveryEnded(delivery.id(), delivery.outcome(), now))
                .orElseThrow();
    }
}
