package io.penstock.application.report;

import java.util.List;

/**
 * The port that keeps alerts. Those that tell of a change in storage are entered by the port that
 * makes it, in the same transaction.
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

    /** Enters an alert. */
    void tell(Alert.Notice notice);
}
