package io.penstock.application.pixel;

import io.penstock.domain.offer.OfferId;
import io.penstock.domain.source.SourceId;
import java.util.Objects;

/**
 * The document whose pixels a run fires.
 *
 * @param kind what kind of document
 * @param number its number, 1 or more
 */
public record PixelOwner(Kind kind, int number) {

    /** What has pixels. */
    public enum Kind {
        /** An offer, whose pixels tell of deliveries. */
        OFFER,
        /** A source, whose postbacks tell of statuses. */
        SOURCE,
        /** The flow of an offer, whose stages fire pixels. */
        FLOW
    }

    public PixelOwner {
        Objects.requireNonNull(kind, "kind");
        if (number < 1) {
            throw new IllegalArgumentException("A number is 1 or more, not " + number + ".");
        }
    }

    /** The owner of the pixels of an offer. */
    public static PixelOwner of(OfferId offer) {
        return new PixelOwner(Kind.OFFER, offer.value());
    }

    /** The owner of the pixels of the flow of an offer. */
    public static PixelOwner ofFlow(OfferId offer) {
        return new PixelOwner(Kind.FLOW, offer.value());
    }

    /** The owner of the postbacks of a source. */
    public static PixelOwner of(SourceId source) {
        return new PixelOwner(Kind.SOURCE, source.value());
    }
}
