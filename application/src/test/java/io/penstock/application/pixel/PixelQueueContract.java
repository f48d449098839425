package io.penstock.application.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.penstock.application.delivery.Completion;
import io.penstock.application.delivery.DeliveryContract;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.Settled;
import io.penstock.application.delivery.Settlement;
import io.penstock.application.pixel.PixelFiring.Outcome;
import io.penstock.application.pixel.PixelQueue.Written;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.source.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What storage of pixels promises. */
public interface PixelQueueContract extends DeliveryContract {

    PixelQueue pixelQueue();

    PixelJournal pixelJournal();

    @Test
    default void pixelsShouldBeDueOnceTheirDeliveryHasEnded() {
        DeliveryJob delivery = takeAndClaim();
        assertThat(claimPixels(NOW)).isEmpty();

        settle(delivery, new Settlement.Delivered(), NOW);

        Lease lease = DeliveryContract.lease("pixels");
        assertThat(pixelQueue().claim(5, Set.of(), lease, NOW))
                .containsExactly(new PixelJob(run(delivery, NOW), lease));
        assertThat(pixelJournal().of(delivery.lead().id()))
                .containsExactly(pending(delivery, "one"), pending(delivery, "two"));
    }

    @Test
    default void pixelsShouldBeDueAfterARejectionToo() {
        DeliveryJob delivery = takeAndClaim();

        settle(delivery, new Settlement.Rejected(new Held("no", NOW)), NOW);

        assertThat(claimPixels(NOW)).hasSize(1);
    }

    @Test
    default void pixelsShouldNotBeDueWhileTheDeliveryGoesOn() {
        DeliveryJob delivery = takeAndClaim();

        settle(delivery, new Settlement.Retry(LATER), NOW);

        assertThat(claimPixels(LATER)).isEmpty();
        assertThat(pixelJournal().of(delivery.lead().id())).isEmpty();
    }

    @Test
    default void pixelsShouldBeThereOnceHoweverOftenTheDeliveryIsSettled() {
        DeliveryJob delivery = takeAndClaim();
        settle(delivery, new Settlement.Delivered(), NOW);

        assertThat(settle(delivery, new Settlement.Delivered(), NOW)).isEqualTo(Settled.BEFORE);

        assertThat(claimPixels(NOW)).hasSize(1);
        assertThat(claimPixels(NOW)).isEmpty();
        assertThat(pixelJournal().of(delivery.lead().id())).hasSize(2);
    }

    @Test
    default void pixelsShouldNotBeThereForASettlementWhoseLeaseIsLost() {
        DeliveryJob delivery = takeAndClaim();
        claim(1, DeliveryContract.lease("other"), LATER);

        assertThat(settle(delivery, new Settlement.Rejected(new Held("no", NOW)), NOW))
                .isEqualTo(Settled.LEASE_LOST);

        assertThat(claimPixels(LATER)).isEmpty();
    }

    @Test
    default void pixelsShouldBeClaimedTheLongestDueFirstAndNotBeforeTheyAreDue() {
        LeadId second = ended(NOW.plusMillis(2));
        LeadId first = ended(NOW.plusMillis(1));
        LeadId third = ended(NOW.plusMillis(3));

        assertThat(pixelQueue().claim(2, Set.of(), lease(), NOW.plusMillis(2)))
                .extracting(job -> job.run().lead())
                .containsExactly(first, second);
        assertThat(claimPixels(NOW.plusMillis(2))).isEmpty();
        assertThat(claimPixels(NOW.plusMillis(3)))
                .extracting(job -> job.run().lead())
                .containsExactly(third);
    }

    @Test
    default void pixelsOfOffersThatAreLeftAloneShouldNotBeClaimed() {
        LeadId lead = ended(NOW);
        PixelOwner owner = claimAndRelease().run().owner();

        assertThat(pixelQueue().claim(5, Set.of(owner), lease(), NOW)).isEmpty();
        assertThat(
                        pixelQueue()
                                .claim(
                                        5,
                                        Set.of(PixelOwner.of(new SourceId(owner.number()))),
                                        lease(),
                                        NOW))
                .extracting(job -> job.run().lead())
                .containsExactly(lead);
    }

    @Test
    default void pixelsShouldBeDueAgainWhenTheLeaseEndsUnlessItIsRenewed() {
        ended(NOW);
        PixelJob job = claimPixels(NOW).getFirst();
        Instant end = job.lease().until();

        assertThat(pixelQueue().renew(List.of(job), NOW.plusSeconds(9), end.plusSeconds(5)))
                .isEqualTo(1);
        assertThat(claimPixels(end)).isEmpty();
        assertThat(claimPixels(end.plusSeconds(5))).hasSize(1);
        assertThat(pixelQueue().renew(List.of(job), end.plusSeconds(6), end.plusSeconds(20)))
                .isZero();
    }

    @Test
    default void pixelsShouldBeDueWhenTheFirstOfThemIsOnceTheClaimHasEnded() {
        ended(NOW);
        PixelJob job = claimPixels(NOW).getFirst();
        Instant again = NOW.plusSeconds(20);

        write(job, 0, Optional.of(again));
        write(job, 1, Optional.empty());
        pixelQueue().release(job);

        assertThat(claimPixels(again.minusMillis(1))).isEmpty();
        assertThat(claimPixels(again).getFirst().run().firings())
                .containsExactly(
                        new PixelFiring(
                                "one", Outcome.PENDING, Optional.empty(), 1, Optional.of(again)),
                        new PixelFiring(
                                "two", Outcome.ERROR, Optional.empty(), 1, Optional.empty()));
    }

    @Test
    default void pixelsThatHaveAllEndedShouldNeverBeDueAgain() {
        LeadId lead = ended(NOW);
        PixelJob job = claimPixels(NOW).getFirst();
        Attempt attempt = DeliveryContract.attempt(new AttemptOutcome.Accepted());

        assertThat(pixelQueue().write(job, 0, new PixelStep.Skipped("Нет"))).isEqualTo(Written.NOW);
        assertThat(pixelQueue().write(job, 1, attempted(attempt))).isEqualTo(Written.NOW);
        pixelQueue().release(job);

        assertThat(claimPixels(NOW.plusSeconds(100_000))).isEmpty();
        assertThat(pixelJournal().of(lead))
                .containsExactly(
                        new PixelRecord(
                                job.run().occasion(),
                                new PixelFiring(
                                        "one",
                                        Outcome.SKIPPED,
                                        Optional.of("Нет"),
                                        0,
                                        Optional.empty()),
                                List.of()),
                        new PixelRecord(
                                job.run().occasion(),
                                new PixelFiring(
                                        "two",
                                        Outcome.SUCCESS,
                                        Optional.empty(),
                                        1,
                                        Optional.empty()),
                                List.of(attempt)));
    }

    @Test
    default void pixelStepsThatAreSaidAgainShouldChangeNothing() {
        LeadId lead = ended(NOW);
        PixelJob job = claimPixels(NOW).getFirst();
        write(job, 0, Optional.of(LATER));
        pixelQueue().write(job, 1, new PixelStep.Skipped("why"));

        assertThat(write(job, 0, Optional.empty())).isEqualTo(Written.BEFORE);
        assertThat(pixelQueue().write(job, 1, new PixelStep.Skipped("else")))
                .isEqualTo(Written.BEFORE);

        assertThat(pixelJournal().of(lead))
                .extracting(record -> record.firing().outcome(), record -> record.attempts().size())
                .containsExactly(tuple(Outcome.PENDING, 1), tuple(Outcome.SKIPPED, 0));
    }

    @Test
    default void aPixelThatSucceededShouldStandWhoeverHasTheRunByThen() {
        LeadId lead = ended(NOW);
        PixelJob late = claimPixels(NOW).getFirst();
        PixelJob other = claimPixels(LATER).getFirst();
        Attempt failed = DeliveryContract.attempt(DeliveryContract.error());
        Attempt made = DeliveryContract.attempt(new AttemptOutcome.Accepted());

        assertThat(pixelQueue().write(late, 0, attempted(made))).isEqualTo(Written.LEASE_LOST);
        assertThat(pixelQueue().write(late, 1, attempted(failed))).isEqualTo(Written.LEASE_LOST);
        pixelQueue().release(late);

        assertThat(pixelJournal().of(lead))
                .extracting(PixelRecord::attempts, record -> record.firing().outcome())
                .containsExactly(
                        tuple(List.of(made), Outcome.SUCCESS),
                        tuple(List.of(failed), Outcome.PENDING));
        assertThat(claimPixels(LATER)).isEmpty();
        assertThat(write(other, 0, Optional.of(LATER.plusSeconds(1)))).isEqualTo(Written.NOW);
        assertThat(pixelJournal().of(lead).getFirst().firing().outcome())
                .isEqualTo(Outcome.SUCCESS);
    }

    private PixelJob claimAndRelease() {
        PixelJob job = claimPixels(NOW).getFirst();
        pixelQueue().release(job);
        return job;
    }

    private Written write(PixelJob job, int position, Optional<Instant> retryAt) {
        Attempt attempt = DeliveryContract.attempt(DeliveryContract.error());
        return pixelQueue().write(job, position, new PixelStep.Attempted(attempt, retryAt));
    }

    private static PixelStep attempted(Attempt attempt) {
        return new PixelStep.Attempted(attempt, Optional.empty());
    }

    /** Stores a lead whose delivery ended then, with two pixels. */
    private LeadId ended(Instant at) {
        DeliveryJob delivery = takeAndClaim();
        settle(delivery, new Settlement.Delivered(), at);
        return delivery.lead().id();
    }

    private Settled settle(DeliveryJob delivery, Settlement settlement, Instant at) {
        Attempt attempt =
                DeliveryContract.attempt(
                        settlement instanceof Settlement.Delivered
                                ? new AttemptOutcome.Accepted()
                                : DeliveryContract.error());
        Optional<PixelRun> pixels =
                settlement instanceof Settlement.Retry
                        ? Optional.empty()
                        : Optional.of(run(delivery, at));
        return queue().settle(List.of(new Completion(delivery, attempt, settlement, pixels)))
                .getFirst();
    }

    private static PixelRun run(DeliveryJob delivery, Instant at) {
        return PixelRun.of(
                        delivery.lead().id(),
                        PixelOwner.of(delivery.lead().offer()),
                        PixelOccasion.deliveryEnded(delivery.id().value(), "success", at),
                        List.of("one", "two"))
                .orElseThrow();
    }

    private static PixelRecord pending(DeliveryJob delivery, String pixel) {
        return new PixelRecord(
                run(delivery, NOW).occasion(), PixelFiring.due(pixel, NOW), List.of());
    }

    private List<PixelJob> claimPixels(Instant now) {
        Lease lease = lease();
        return pixelQueue()
                .claim(
                        5,
                        Set.of(),
                        new Lease(lease.owner(), lease.token(), now.plusSeconds(10)),
                        now);
    }

    private static Lease lease() {
        return DeliveryContract.lease("pixels");
    }
}
