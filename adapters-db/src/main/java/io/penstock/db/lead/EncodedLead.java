package io.penstock.db.lead;

import io.penstock.application.lead.NewLead;
import io.penstock.domain.lead.LeadId;
import java.util.Optional;

/**
 * A new lead, with what can be made of it before its transaction begins. Immutable; two are equal
 * where they are the same.
 */
final class EncodedLead {

    private final NewLead lead;
    private final byte[] data;
    private final Decided decided;
    private final Optional<String> key;

    EncodedLead(NewLead lead) {
        this.lead = lead;
        this.data = LeadData.of(lead.lead()).write();
        this.decided = Decided.of(lead.lead().id(), lead.assignment(), lead.lead().receivedAt());
        this.key = lead.idempotency().map(IdempotencyKeys::digest);
    }

    NewLead lead() {
        return lead;
    }

    LeadId id() {
        return lead.lead().id();
    }

    /** What it says of a person, as the table of lead data keeps it; not to be changed. */
    byte[] data() {
        return data;
    }

    /** The decision about it. */
    Decided decided() {
        return decided;
    }

    /** How many bytes it takes to store it, roughly. */
    int size() {
        return data.length + decided.grounds().length;
    }

    /** The digest of the caller's idempotency key. */
    Optional<String> key() {
        return key;
    }
}
