package io.penstock.db.lead;

import io.penstock.application.company.MoneyState;
import io.penstock.application.lead.LeadEvent;
import io.penstock.db.storage.StoredNames;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.ScriptName;
import io.penstock.domain.routing.Stage;

/** The names by which the database keeps what happens to leads, and who decided when. */
final class LeadNames {

    static final StoredNames<LeadEvent.Kind> EVENTS =
            new StoredNames<>(
                    LeadEvent.Kind.class,
                    kind ->
                            switch (kind) {
                                case ASSIGNED -> "assigned";
                                case ACCEPTED -> "accepted";
                                case REJECTED -> "rejected";
                                case DELAYED -> "delayed";
                                case GIVEN_UP -> "given_up";
                                case HELD -> "held";
                                case RELEASED -> "released";
                                case REDELIVERED -> "redelivered";
                                case CONVERSION -> "conversion";
                                case EXPIRED -> "expired";
                                case CORRECTED -> "corrected";
                                case CONFIRMED -> "confirmed";
                                case CALL_LATER -> "call_later";
                                case CANCELLED -> "cancelled";
                                case TRASHED -> "trashed";
                                case RETURNED -> "returned";
                                case DELETED -> "deleted";
                            });

    static final StoredNames<DecidedBy> DECIDERS =
            new StoredNames<>(
                    DecidedBy.class,
                    by ->
                            switch (by) {
                                case OPERATOR -> "operator";
                                case SCRIPT -> "script";
                                case DEFAULT -> "default";
                                case SITE -> "site";
                                case FLOW -> "flow";
                                case HOLD -> "hold";
                            });

    static final StoredNames<Stage> STAGES =
            new StoredNames<>(
                    Stage.class,
                    stage ->
                            switch (stage) {
                                case RECEIPT -> "receipt";
                                case CONFIRMATION -> "confirmation";
                                case CANCELLATION -> "cancellation";
                            });

    static final StoredNames<MoneyState> MONEY =
            new StoredNames<>(
                    MoneyState.class,
                    money ->
                            switch (money) {
                                case NONE -> "none";
                                case RESERVED -> "reserved";
                                case CHARGED -> "charged";
                                case RELEASED -> "released";
                                case REFUNDED -> "refunded";
                            });

    static final StoredNames<ScriptName.Kind> SCRIPTS =
            new StoredNames<>(
                    ScriptName.Kind.class,
                    kind ->
                            switch (kind) {
                                case OFFER -> "offer";
                                case CONFIRM -> "confirm";
                                case CANCEL -> "cancel";
                                case ROTATOR -> "rotator";
                            });

    private LeadNames() {}
}
