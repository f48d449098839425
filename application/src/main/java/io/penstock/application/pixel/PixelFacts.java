package io.penstock.application.pixel;

import io.penstock.domain.lead.LeadId;
import java.util.Optional;

/** Where it is looked up what an occasion was about. Thread-safe. */
@FunctionalInterface
public interface PixelFacts {

    /**
     * The lead as it stands now, and what else the occasion was about; empty where there is no such
     * lead.
     *
     * @throws io.penstock.application.storage.StorageUnavailableException when storage is away
     */
    Optional<PixelSubject> of(LeadId lead, PixelOccasion occasion);
}
