package io.penstock.application.performance;

import java.time.Instant;
import java.util.Map;

/**
 * The port to what recipients made of the leads that they got.
 *
 * <p>Implementations are called from many threads and programs at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface RecipientRecords {

    /** The most leads of a place that are looked at: the newest. */
    int MOST_LEADS = 100_000;

    /**
     * What came of the leads that a place of a flow sent in a time, by what tells the recipients;
     * one that got none is not in it.
     *
     * @param place tells the place, see {@link io.penstock.domain.flow.MeasuredPlace}
     * @param from the first moment
     * @param to the first moment after it
     */
    Map<String, RecipientRecord> of(String place, Instant from, Instant to);
}
