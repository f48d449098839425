package io.penstock.db.delivery;

import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.db.storage.StoredNames;

/** The names by which the database keeps outcomes of deliveries. */
final class DeliveryNames {

    static final StoredNames<Outcome> OUTCOMES =
            new StoredNames<>(
                    Outcome.class,
                    outcome ->
                            switch (outcome) {
                                case PENDING -> "pending";
                                case SUCCESS -> "success";
                                case FAILURE -> "failure";
                                case ERROR -> "error";
                                case CANCELLED -> "cancelled";
                            });

    private DeliveryNames() {}
}
