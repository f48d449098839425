package io.penstock.application.routing;

import io.penstock.domain.lead.Lead;
import io.penstock.domain.routing.Stage;
import java.time.Instant;
import java.util.Objects;

/**
 * When and as what a lead is decided about.
 *
 * @param stage the stage of its life
 * @param number counts the decisions about the lead, from 1
 * @param at the moment; caps and balances are read as they stand then
 */
public record Occasion(Stage stage, int number, Instant at) {

    public Occasion {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(at, "at");
    }

    /** The receipt of a lead. */
    public static Occasion receipt(Lead lead) {
        return new Occasion(Stage.RECEIPT, 1, lead.receivedAt());
    }
}
