package io.penstock.application.delivery;

import static io.penstock.application.delivery.DeliveryContract.attempt;
import static io.penstock.application.delivery.DeliveryContract.lease;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.application.lead.NewLead;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What every {@link Deliveries} does; each test begins with an empty storage. */
public interface DeliveriesContract extends DeliveryContract {

    Deliveries deliveries();

    @Test
    default void ofShouldBeEmptyWhenThereIsNoSuchLead() {
        assertThat(deliveries().of(new LeadId("nobody"))).isEmpty();
    }

    @Test
    default void ofShouldShowADeliveryThatIsStillToBeMade() {
        NewLead lead = takeDue();

        assertThat(deliveries().of(lead.lead().id()))
                .containsExactly(
                        new DeliveryRecord(
                                lead.delivery().orElseThrow().id(),
                                1,
                                lead.decision().company().orElseThrow(),
                                Outcome.PENDING,
                                Optional.empty(),
                                Optional.of(lead.lead().receivedAt()),
                                List.of()));
    }

    @Test
    default void ofShouldShowEveryAttemptAsItWasMade() {
        DeliveryJob job = takeAndClaim();
        Attempt unanswered =
                new Attempt(
                        NOW,
                        Duration.ZERO,
                        "",
                        OptionalInt.empty(),
                        Optional.empty(),
                        DeliveryContract.error());
        queue().settle(job, unanswered, new Settlement.Retry(LATER));
        DeliveryJob again = claim(1, lease("other"), LATER).getFirst();
        Attempt accepted = attempt(LATER, new AttemptOutcome.Accepted());
        queue().settle(again, accepted, new Settlement.Delivered());

        assertThat(deliveries().of(job.lead().id()))
                .containsExactly(
                        new DeliveryRecord(
                                job.id(),
                                job.decision(),
                                job.company(),
                                Outcome.SUCCESS,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(unanswered, accepted)));
    }

    @Test
    default void ofShouldShowWhyADeliveryFailed() {
        DeliveryJob job = takeAndClaim();
        Attempt rejected = attempt(DeliveryContract.rejection());
        Held held = DeliveryContract.held();
        queue().settle(job, rejected, new Settlement.Rejected(held));

        assertThat(deliveries().of(job.lead().id()))
                .containsExactly(
                        new DeliveryRecord(
                                job.id(),
                                job.decision(),
                                job.company(),
                                Outcome.FAILURE,
                                Optional.of(held.reason()),
                                Optional.empty(),
                                List.of(rejected)));
    }

    @Test
    default void ofShouldShowAnAttemptWhoseLeaseWasLost() {
        DeliveryJob slow = takeAndClaim();
        claim(1, lease("other"), LATER);
        Attempt late = attempt(DeliveryContract.rejection());
        queue().settle(slow, late, new Settlement.Rejected(DeliveryContract.held()));

        DeliveryRecord record = deliveries().of(slow.lead().id()).getFirst();
        assertThat(record.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(record.attempts()).containsExactly(late);
    }

    @Test
    default void ofShouldShowAnAttemptOnceWhenItIsSettledTwice() {
        DeliveryJob job = takeAndClaim();
        Attempt accepted = attempt(new AttemptOutcome.Accepted());
        queue().settle(job, accepted, new Settlement.Delivered());
        queue().settle(job, accepted, new Settlement.Delivered());

        assertThat(deliveries().of(job.lead().id()).getFirst().attempts())
                .containsExactly(accepted);
    }
}
