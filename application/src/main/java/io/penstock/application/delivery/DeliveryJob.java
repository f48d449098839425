package io.penstock.application.delivery;

import io.penstock.application.lead.Assignment;
import io.penstock.application.lead.NewDelivery;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.flow.StageRef;
import io.penstock.domain.lead.Lead;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A delivery that was claimed and is to be attempted now.
 *
 * @param id its id
 * @param lead the lead to send
 * @param company the company to send it to
 * @param decision the number of the decision by which the company got the lead, 1 or more
 * @param priced whether the company pays for the lead
 * @param attempts how many attempts were made before, 0 or more
 * @param firstAttemptAt when the first of them began
 * @param delays how often it was postponed before, 0 or more
 * @param lease the claim under which it is worked on
 * @param stage the stage of a flow that had it made, if one had
 */
public record DeliveryJob(
        DeliveryId id,
        Lead lead,
        CompanyId company,
        int decision,
        boolean priced,
        int attempts,
        Optional<Instant> firstAttemptAt,
        int delays,
        Lease lease,
        Optional<StageRef> stage)
        implements LeasedJob {

    public DeliveryJob {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(lease, "lease");
        Objects.requireNonNull(stage, "stage");
        if (attempts < 0 || (attempts > 0) != firstAttemptAt.isPresent()) {
            throw new IllegalArgumentException(
                    "A first attempt has a time, and no attempt has none.");
        }
    }

    /** A delivery that was never postponed, and that no flow had made. */
    public DeliveryJob(
            DeliveryId id,
            Lead lead,
            CompanyId company,
            int decision,
            boolean priced,
            int attempts,
            Optional<Instant> firstAttemptAt,
            Lease lease) {
        this(
                id,
                lead,
                company,
                decision,
                priced,
                attempts,
                firstAttemptAt,
                0,
                lease,
                Optional.empty());
    }

    /** A delivery that was never attempted, under the claim with which it was made. */
    static DeliveryJob first(Lead lead, Assignment assignment, NewDelivery delivery, Lease lease) {
        return new DeliveryJob(
                delivery.id(),
                lead,
                assignment.decision().company().orElseThrow(),
                assignment.decision().number(),
                assignment.price().isPresent(),
                0,
                Optional.empty(),
                0,
                lease,
                delivery.stage());
    }

    @Override
    public String title() {
        return "Delivery " + id;
    }
}
