package io.penstock.db.delivery;

import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.db.storage.StoredNames;
import io.penstock.domain.delivery.ErrorCode;

/** The names by which the database keeps outcomes and errors of deliveries. */
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

    static final StoredNames<ErrorCode> ERRORS =
            new StoredNames<>(
                    ErrorCode.class,
                    code ->
                            switch (code) {
                                case ADDRESS_REFUSED -> "address_refused";
                                case UNRESOLVED -> "unresolved";
                                case UNSUPPORTED_SCHEME -> "unsupported_scheme";
                                case CONNECT -> "connect";
                                case TIMEOUT -> "timeout";
                                case TLS -> "tls";
                                case RESET -> "reset";
                                case STATUS -> "status";
                                case TOO_LARGE -> "too_large";
                                case CIRCUIT_OPEN -> "circuit_open";
                                case INTERNAL -> "internal";
                            });

    private DeliveryNames() {}
}
