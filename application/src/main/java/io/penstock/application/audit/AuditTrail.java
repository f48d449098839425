package io.penstock.application.audit;

import java.util.List;

/**
 * The port to the audit trail. Ports that change something enter it themselves, in the same
 * transaction, so that there is no change without its entry and no entry without its change.
 *
 * <p>Implementations are called from many threads and programs at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface AuditTrail {

    /** Enters what no other port's change carries. */
    void add(AuditNote note);

    /**
     * The entries that are asked for, newest first.
     *
     * @param before only those with a lower sequence
     * @param atMost how many, 1 or more
     */
    List<AuditEntry> find(AuditQuery query, long before, int atMost);
}
