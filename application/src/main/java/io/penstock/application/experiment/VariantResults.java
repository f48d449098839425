package io.penstock.application.experiment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The port to what came of the leads of experiments.
 *
 * <p>Implementations are called from many threads and programs at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface VariantResults {

    /** The most leads of an experiment that are looked at: the first. */
    int MOST_LEADS = 1_000_000;

    /** When the first lead came to a place; empty before. */
    Optional<Instant> beginning(String place);

    /**
     * What came of the leads that came to a place before a moment, by what tells the variants; one
     * that none got is not in it. It counts also what came of them later.
     *
     * @param place tells the place, see {@link io.penstock.domain.flow.MeasuredPlace}
     */
    Map<String, VariantResult> of(String place, Instant before);
}
