package io.penstock.application.performance;

import io.penstock.domain.offer.OfferId;
import java.util.List;
import java.util.Optional;

/**
 * The port that keeps every computation of weights.
 *
 * <p>Implementations are called from many threads and programs at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface WeightHistory {

    /**
     * Weights as they are kept.
     *
     * @param sequence counts all that are kept, later ones being higher
     */
    record Kept(long sequence, ComputedWeights weights) {}

    /** The newest weights of a place; empty where none were ever computed. */
    Optional<ComputedWeights> newest(String place);

    /**
     * Keeps weights, unless somebody has kept weights of this or a later number of the place.
     *
     * @return whether they are kept
     */
    boolean add(ComputedWeights weights);

    /**
     * What was computed for the places of an offer, the newest first.
     *
     * @param before only what has a lower sequence
     * @param atMost how many, 1 or more
     */
    List<Kept> page(OfferId offer, long before, int atMost);
}
