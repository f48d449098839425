package io.penstock.application.report;

import java.util.List;

/**
 * The port that shows alerts. They are entered by the ports that change what they tell of, in the
 * same transaction.
 *
 * <p>Implementations are called from many threads at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface Alerts {
    /**
     * Alerts, newest first.
     *
     * @param before only those with a lower sequence
     * @param atMost how many, 1 or more
     */
    List<Alert> newest(long before, int atMost);
}
