package io.penstock.application.pixel;

import io.penstock.domain.lead.LeadId;
import java.util.List;

/**
 * The port that shows the pixels of a lead.
 *
 * <p>Implementations are called from many threads at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface PixelJournal {

    /** The pixels of a lead with all attempts: by occasion, the oldest first, then in order. */
    List<PixelRecord> of(LeadId lead);
}
