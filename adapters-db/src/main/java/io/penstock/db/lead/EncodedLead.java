package io.penstock.db.lead;

import io.penstock.application.lead.NewLead;
import io.penstock.domain.lead.LeadId;
import java.util.List;
import java.util.Optional;

/**
 * A new lead, with what can be made of it before its transaction begins. Immutable; two are equal
 * where they are the same.
 */
final class EncodedLead {

    private final NewLead lead;
    private final byte[] data;
    private final List<Decided> decided;
    private final int size;
    private final Optional<String> key;

    EncodedLead(NewLead lead) {
        this.lead = lead;
        this.data = LeadData.of(lead.lead()).write();
        this.decided =
                lead.assignments().stream()
                        .map(assignment ->
                                Decided.of(lead.lead().id(), assignment, lead.lead().receivedAt()))
                        .toList();
        this.size = data.length + decided.stream().mapToInt(one -> one.grounds().length).sum();
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

    /** The decisions about it, in their order: one, unless its flow sells it several times. */
    List<Decided> decided() {
        return decided;
    }

    /** How many bytes it takes to store it, roughly. */
    int size() {
        return size;
    }

    /** The digest of the caller's idempotency key. */
    Optional<String> key() {
        return key;
    }
}
