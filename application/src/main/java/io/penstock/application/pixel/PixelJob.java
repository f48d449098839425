package io.penstock.application.pixel;

import io.penstock.domain.delivery.Lease;
import java.util.Objects;

/**
 * A run that was claimed.
 *
 * @param run the run as it stood then
 * @param lease the claim under which it is worked on
 */
public record PixelJob(PixelRun run, Lease lease) {

    public PixelJob {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(lease, "lease");
    }
}
