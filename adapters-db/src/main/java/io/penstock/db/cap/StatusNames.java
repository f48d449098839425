package io.penstock.db.cap;

import io.penstock.db.storage.StoredNames;
import io.penstock.domain.status.LeadStatus;

/**
 * The names by which the database keeps the status of a lead, and of the columns that count leads
 * by it.
 */
public final class StatusNames {

    public static final StoredNames<LeadStatus> STATUSES =
            new StoredNames<>(
                    LeadStatus.class,
                    status ->
                            switch (status) {
                                case WAITING -> "waiting";
                                case HOLD -> "hold";
                                case APPROVED -> "approved";
                                case CANCELLED -> "cancelled";
                                case TRASH -> "trash";
                                case DELETED -> "deleted";
                            });

    private StatusNames() {}
}
