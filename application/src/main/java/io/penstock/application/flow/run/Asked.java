package io.penstock.application.flow.run;

import java.util.Objects;
import java.util.Optional;

/**
 * What comes of asking the script of a lead's offer.
 *
 * @param sale the company that is to get the lead; empty where it chooses nobody
 * @param whyDrawn why the lead was drawn although shares are to be kept evenly, a sentence; empty
 *     where they are kept, or are not to be
 */
public record Asked(Optional<Sale> sale, Optional<String> whyDrawn) {

    public Asked {
        Objects.requireNonNull(sale, "sale");
        Objects.requireNonNull(whyDrawn, "whyDrawn");
    }

    /** An answer that is as it shall be. */
    public Asked(Optional<Sale> sale) {
        this(sale, Optional.empty());
    }
}
