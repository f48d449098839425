package io.penstock.db.pixel;

import io.penstock.application.pixel.PixelFiring.Outcome;
import io.penstock.application.pixel.PixelOccasion.Kind;
import io.penstock.application.pixel.PixelOwner;
import io.penstock.db.storage.StoredNames;

/** The names by which the database keeps occasions and outcomes of pixels. */
final class PixelNames {

    private static final char SEPARATOR = ':';

    static final StoredNames<Kind> KINDS =
            new StoredNames<>(
                    Kind.class,
                    kind ->
                            switch (kind) {
                                case DELIVERY -> "delivery";
                                case STATUS -> "status";
                                case FLOW -> "flow";
                            });

    static final StoredNames<Outcome> OUTCOMES =
            new StoredNames<>(
                    Outcome.class,
                    outcome ->
                            switch (outcome) {
                                case PENDING -> "pending";
                                case SUCCESS -> "success";
                                case FAILURE -> "failure";
                                case ERROR -> "error";
                                case SKIPPED -> "skipped";
                            });

    private static final StoredNames<PixelOwner.Kind> OWNERS =
            new StoredNames<>(
                    PixelOwner.Kind.class,
                    kind ->
                            switch (kind) {
                                case OFFER -> "offer";
                                case SOURCE -> "source";
                                case FLOW -> "flow";
                            });

    private PixelNames() {}

    /** The document whose pixels a run fires, as in {@code offer:7}. */
    static String owner(PixelOwner owner) {
        return OWNERS.of(owner.kind()) + SEPARATOR + owner.number();
    }

    static PixelOwner readOwner(String text) {
        int separator = text.indexOf(SEPARATOR);
        return new PixelOwner(
                OWNERS.read(text.substring(0, separator)),
                Integer.parseInt(text.substring(separator + 1)));
    }
}
