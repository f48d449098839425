package io.penstock.db.pixel;

import io.penstock.application.pixel.PixelFiring.Outcome;
import io.penstock.application.pixel.PixelOccasion.Kind;
import io.penstock.db.storage.StoredNames;

/** The names by which the database keeps occasions and outcomes of pixels. */
final class PixelNames {

    static final StoredNames<Kind> KINDS =
            new StoredNames<>(
                    Kind.class,
                    kind ->
                            switch (kind) {
                                case DELIVERY -> "delivery";
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

    private PixelNames() {}
}
