package io.penstock.application.experiment;

import io.penstock.domain.flow.Experiment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How an experiment stands.
 *
 * @param experiment what it is
 * @param stage the id of the stage whose variants are compared
 * @param startedAt when its first lead came; absent before
 * @param endsAt from when on leads do not count any more; absent where it has no end or no
 *     beginning
 * @param ended whether it has ended
 * @param variants what came of each, in the order of the flow
 * @param suggestion which to keep
 */
public record ExperimentReport(
        Experiment experiment,
        String stage,
        Optional<Instant> startedAt,
        Optional<Instant> endsAt,
        boolean ended,
        List<Variant> variants,
        Suggestion suggestion) {

    /**
     * A variant.
     *
     * @param share in per cent; absent where it is chosen by criteria
     * @param acceptance the accepted leads over all of it
     */
    public record Variant(
            String name, Optional<BigDecimal> share, VariantResult result, Interval acceptance) {}

    public ExperimentReport {
        Objects.requireNonNull(experiment, "experiment");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(endsAt, "endsAt");
        Objects.requireNonNull(suggestion, "suggestion");
        variants = List.copyOf(variants);
    }
}
