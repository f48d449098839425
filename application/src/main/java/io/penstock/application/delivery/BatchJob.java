package io.penstock.application.delivery;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.flow.StageRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A batch that was claimed and is to be attempted now.
 *
 * @param id its id
 * @param company the company to send it to
 * @param format how it was to be written when it was made
 * @param attempts how many attempts were made before, 0 or more
 * @param firstAttemptAt when the first of them began
 * @param lease the claim under which it is worked on
 * @param leads its deliveries in their order, one or more, with the attempts of the batch; also
 *     those that an earlier attempt has settled, for what a batch contains is fixed
 * @param fresh whether none of it can have reached the company yet
 * @param stage the stage of a flow by which all of its leads go, if they go by one
 */
public record BatchJob(
        BatchId id,
        CompanyId company,
        BatchFormat format,
        int attempts,
        Optional<Instant> firstAttemptAt,
        Lease lease,
        List<DeliveryJob> leads,
        boolean fresh,
        Optional<StageRef> stage)
        implements LeasedJob {

    public BatchJob {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(lease, "lease");
        Objects.requireNonNull(stage, "stage");
        leads = List.copyOf(leads);
        if (attempts < 0 || (attempts > 0) != firstAttemptAt.isPresent() || leads.isEmpty()) {
            throw new IllegalArgumentException(
                    "A batch has leads; a first attempt has a time, and no attempt has none.");
        }
    }

    /** A batch of leads that no flow sends. */
    public BatchJob(
            BatchId id,
            CompanyId company,
            BatchFormat format,
            int attempts,
            Optional<Instant> firstAttemptAt,
            Lease lease,
            List<DeliveryJob> leads,
            boolean fresh) {
        this(id, company, format, attempts, firstAttemptAt, lease, leads, fresh, Optional.empty());
    }

    @Override
    public String title() {
        return "Batch " + id;
    }
}
