package io.penstock.application.delivery;

import static io.penstock.application.delivery.DeliveryContract.attempt;
import static io.penstock.application.delivery.DeliveryContract.lease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.concurrency.Simultaneously;
import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.NewLead;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.hold.Held;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link DeliveryQueue} does; each test begins with an empty storage. */
public interface DeliveryQueueContract extends DeliveryContract {

    Leads leads();

    @Test
    default void claimShouldGiveTheLeadAndItsCompany() {
        NewLead lead = takeDue();
        Lease lease = lease("worker");

        assertThat(claim(5, lease, NOW))
                .containsExactly(
                        new DeliveryJob(
                                lead.delivery().orElseThrow().id(),
                                lead.lead(),
                                lead.decision().company().orElseThrow(),
                                1,
                                false,
                                0,
                                Optional.empty(),
                                lease));
    }

    @Test
    default void claimShouldGiveNothingWhenNothingIsDue() {
        intake().take(LeadFixture.lead().at(NOW.plusMillis(1)).withDelivery().build());
        intake().take(LeadFixture.lead().build());
        intake().take(LeadFixture.lead().held().build());

        assertThat(claim(5, lease("worker"), NOW)).isEmpty();
    }

    @Test
    default void claimShouldGiveTheLongestDueFirst() {
        List<DeliveryId> byAge = new ArrayList<>();
        for (int second : new int[] {30, 10, 20}) {
            Instant at = NOW.minusSeconds(second);
            NewLead lead = LeadFixture.lead().at(at).withDelivery().build();
            intake().take(lead);
            byAge.add(lead.delivery().orElseThrow().id());
        }

        assertThat(claim(2, lease("worker"), NOW))
                .extracting(DeliveryJob::id)
                .containsExactly(byAge.get(0), byAge.get(2));
        assertThat(claim(2, lease("worker"), NOW))
                .extracting(DeliveryJob::id)
                .containsExactly(byAge.get(1));
    }

    @Test
    default void whatBecameDueBeforeTheLastClaimShouldBeFoundOnceItIsAskedWhatIsDue() {
        takeDue();
        assertThat(claim(5, lease("worker"), NOW)).hasSize(1);
        NewLead late = LeadFixture.lead().at(NOW.minusSeconds(30)).withDelivery().build();
        intake().take(late);

        assertThat(queue().due(NOW)).containsOnlyKeys(new CompanyId(5));
        assertThat(claim(5, lease("worker"), NOW))
                .extracting(DeliveryJob::id)
                .containsExactly(late.delivery().orElseThrow().id());
    }

    @Test
    default void claimShouldGiveEachCompanyUpToItsRoomAndNothingToOthers() {
        for (int company : new int[] {5, 5, 5, 6, 7}) {
            intake().take(LeadFixture.lead().withCompany(company).withDelivery().build());
        }

        List<DeliveryJob> jobs =
                queue().claim(
                                Map.of(new CompanyId(5), 2, new CompanyId(6), 9),
                                lease("worker"),
                                NOW);

        assertThat(jobs)
                .extracting(job -> job.company().value())
                .containsExactlyInAnyOrder(5, 5, 6);
        assertThat(queue().due(NOW)).containsOnlyKeys(new CompanyId(5), new CompanyId(7));
    }

    @Test
    default void dueShouldSayWhenTheLongestDueOfEachCompanyIs() {
        Instant early = NOW.minusSeconds(30);
        intake().take(LeadFixture.lead().at(NOW).withDelivery().build());
        intake().take(LeadFixture.lead().at(early).withDelivery().build());
        intake().take(LeadFixture.lead().withCompany(6).at(LATER).withDelivery().build());
        intake().take(LeadFixture.lead().withCompany(7).at(early).build());

        assertThat(queue().due(early.minusMillis(1))).isEmpty();
        assertThat(queue().due(LATER.minusMillis(1)))
                .containsExactly(Map.entry(new CompanyId(5), early));
        assertThat(queue().due(LATER))
                .containsOnly(
                        Map.entry(new CompanyId(5), early), Map.entry(new CompanyId(6), LATER));
    }

    @Test
    default void dueShouldNotSayWhatIsUnderALeaseOrFinished() {
        DeliveryJob finished = takeAndClaim();
        queue().settle(
                        finished,
                        attempt(new AttemptOutcome.Accepted()),
                        new Settlement.Delivered());
        takeAndClaim();

        assertThat(queue().due(NOW.plusSeconds(9))).isEmpty();
        assertThat(queue().due(NOW.plusSeconds(10))).hasSize(1);
    }

    @Test
    default void giveBackShouldMakeDueAtOnceWhatIsStillUnderTheClaim() {
        DeliveryJob unsent = takeAndClaim();
        DeliveryJob kept = takeAndClaim();

        assertThat(queue().giveBack(List.of(unsent), NOW)).isOne();

        List<DeliveryJob> again = claim(5, lease("other"), NOW);
        assertThat(again).extracting(DeliveryJob::id).containsExactly(unsent.id());
        assertThat(again).extracting(DeliveryJob::attempts).containsExactly(0);
        assertThat(queue().giveBack(List.of(unsent), NOW)).isZero();
        assertThat(queue().renew(List.of(unsent, kept), NOW, LATER)).isOne();
    }

    @Test
    default void giveBackShouldLeaveItsPlaceToWhatHasBeenDueForLong() {
        DeliveryJob early = takeAndClaim();
        takeDue();

        queue().giveBack(List.of(early), NOW.minusSeconds(60));

        assertThat(claim(1, lease("other"), NOW))
                .extracting(DeliveryJob::id)
                .containsExactly(early.id());
    }

    @Test
    default void postponeShouldMakeDueLaterWhatIsStillUnderTheClaimAndTellTheJournal() {
        DeliveryJob waiting = takeAndClaim();
        DeliveryJob finished = takeAndClaim();
        queue().settle(
                        finished,
                        attempt(new AttemptOutcome.Accepted()),
                        new Settlement.Delivered());

        assertThat(queue().postpone(List.of(later(waiting), later(finished)))).isOne();

        assertThat(queue().postpone(List.of(later(waiting)))).isZero();
        assertThat(claim(5, lease("other"), LATER.minusMillis(1))).isEmpty();
        List<DeliveryJob> again = claim(5, lease("other"), LATER);
        assertThat(again).extracting(DeliveryJob::id).containsExactly(waiting.id());
        assertThat(again).extracting(DeliveryJob::delays).containsExactly(1);
        assertThat(again).extracting(DeliveryJob::attempts).containsExactly(0);
        assertThat(leads().history(waiting.lead().id()).getLast())
                .isEqualTo(
                        new LeadEvent(
                                NOW,
                                LeadEvent.Kind.DELAYED,
                                Optional.of(waiting.company()),
                                "until " + LATER + ": the buyer sleeps",
                                LeadEvent.PENSTOCK));
    }

    private static Postponement later(DeliveryJob job) {
        return new Postponement(job, NOW, LATER, "the buyer sleeps");
    }

    @Test
    default void giveBackShouldLeaveWhatIsFinished() {
        DeliveryJob job = takeAndClaim();
        queue().settle(job, attempt(new AttemptOutcome.Accepted()), new Settlement.Delivered());

        assertThat(queue().giveBack(List.of(job), NOW)).isZero();
        assertThat(claim(5, lease("other"), LATER)).isEmpty();
    }

    @Test
    default void settleShouldSettleManyAsIfEachWereSettledAlone() {
        DeliveryJob settledBefore = takeAndClaim();
        Completion first = accepted(settledBefore);
        queue().settle(List.of(first));
        DeliveryJob lost = takeAndClaim();
        DeliveryJob taken = claim(1, lease("other"), LATER).getFirst();
        Completion rejected = rejected(lost);
        DeliveryJob repeated = takeAndClaim();
        Completion retry =
                new Completion(
                        repeated,
                        attempt(DeliveryContract.error()),
                        new Settlement.Retry(LATER.plusSeconds(60)));
        DeliveryJob held = takeAndClaim();

        List<Completion> all = List.of(rejected, first, retry, rejected(held), accepted(taken));

        assertThat(queue().settle(all))
                .containsExactly(
                        Settled.LEASE_LOST, Settled.BEFORE, Settled.NOW, Settled.NOW, Settled.NOW);
        assertThat(queue().settle(all)).containsOnly(Settled.BEFORE);
        assertThat(stored(held).held()).contains(DeliveryContract.held());
        assertThat(stored(lost).held()).isEmpty();
        assertThat(leads().history(lost.lead().id()))
                .extracting(LeadEvent::kind)
                .containsExactly(LeadEvent.Kind.ASSIGNED, LeadEvent.Kind.ACCEPTED);
        assertThat(claim(5, lease("other"), LATER.plusSeconds(60)))
                .extracting(DeliveryJob::id)
                .containsExactly(repeated.id());
    }

    @Test
    default void settleShouldSettleNoneWhenOneCannotBeSettled() {
        DeliveryJob job = takeAndClaim();
        NewLead unstored = LeadFixture.lead().withDelivery().build();
        DeliveryJob unknown =
                new DeliveryJob(
                        unstored.delivery().orElseThrow().id(),
                        unstored.lead(),
                        job.company(),
                        1,
                        false,
                        0,
                        Optional.empty(),
                        lease("worker"));

        assertThatThrownBy(() -> queue().settle(List.of(accepted(job), accepted(unknown))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(queue().settle(List.of(accepted(job)))).containsExactly(Settled.NOW);
    }

    @Test
    default void settleShouldSettleEachOnceWhenManySettleTheSameTogether() {
        List<Completion> all =
                Stream.generate(this::takeAndClaim)
                        .limit(12)
                        .map(job -> job.id().hashCode() % 2 == 0 ? accepted(job) : rejected(job))
                        .toList();

        List<List<Settled>> outcomes =
                Simultaneously.run(
                        4,
                        thread ->
                                () -> {
                                    List<Completion> own = new ArrayList<>(all);
                                    Collections.rotate(own, thread * 3);
                                    return queue().settle(own);
                                });

        assertThat(outcomes.stream().flatMap(List::stream).filter(Settled.NOW::equals)).hasSize(12);
        for (Completion one : all) {
            assertThat(leads().history(one.job().lead().id()))
                    .filteredOn(event ->
                            event.kind() == LeadEvent.Kind.ACCEPTED
                                    || event.kind() == LeadEvent.Kind.REJECTED)
                    .hasSize(1);
        }
    }

    private static Completion accepted(DeliveryJob job) {
        return new Completion(
                job, attempt(new AttemptOutcome.Accepted()), new Settlement.Delivered());
    }

    private static Completion rejected(DeliveryJob job) {
        return new Completion(
                job,
                attempt(DeliveryContract.rejection()),
                new Settlement.Rejected(DeliveryContract.held()));
    }

    @Test
    default void claimShouldLeaveWhatIsUnderALeaseUntilItEnds() {
        Lease first = lease("worker");
        intake().take(LeadFixture.lead().withDeliveryUnder(first).build());

        assertThat(claim(1, lease("other"), first.until().minusMillis(1))).isEmpty();
        assertThat(claim(1, lease("other"), first.until())).hasSize(1);
    }

    @Test
    default void claimShouldGiveEachDeliveryToOneWhenManyCompete() {
        int deliveries = 60;
        for (int number = 0; number < deliveries; number++) {
            takeDue();
        }
        List<List<DeliveryId>> claimed =
                Simultaneously.run(6, thread -> () -> claimAll("worker-" + thread));

        List<DeliveryId> all = claimed.stream().flatMap(List::stream).toList();
        assertThat(all).doesNotHaveDuplicates().hasSize(deliveries);
    }

    private List<DeliveryId> claimAll(String owner) {
        List<DeliveryId> claimed = new ArrayList<>();
        int empty = 0;
        while (empty < 20) {
            List<DeliveryJob> jobs = claim(4, lease(owner), NOW);
            jobs.forEach(job -> claimed.add(job.id()));
            empty = jobs.isEmpty() ? empty + 1 : 0;
        }
        return claimed;
    }

    @Test
    default void renewShouldProlongTheLeasesThatHaveNotEnded() {
        DeliveryJob job = takeAndClaim();

        assertThat(queue().renew(List.of(job), NOW, LATER)).isOne();
        assertThat(claim(1, lease("other"), LATER.minusMillis(1))).isEmpty();
        assertThat(queue().renew(List.of(job), LATER, LATER.plusSeconds(9))).isZero();
        assertThat(claim(1, lease("other"), LATER))
                .extracting(DeliveryJob::id)
                .containsExactly(job.id());
        assertThat(queue().renew(List.of(job), LATER, LATER.plusSeconds(99))).isZero();
    }

    @Test
    default void renewShouldLeaveOtherClaimsOfTheSameOwnerToTheirEnd() {
        DeliveryJob abandoned = takeAndClaim();
        DeliveryJob worked = takeAndClaim();

        assertThat(queue().renew(List.of(worked), NOW, LATER)).isOne();
        assertThat(claim(5, lease("other"), LATER.minusMillis(1)))
                .extracting(DeliveryJob::id)
                .containsExactly(abandoned.id());
    }

    @Test
    default void settleShouldEndTheDeliveryWhenTheCompanyHasTheLead() {
        DeliveryJob job = takeAndClaim();
        Attempt accepted = attempt(new AttemptOutcome.Accepted());

        assertThat(queue().settle(job, accepted, new Settlement.Delivered()))
                .isEqualTo(Settled.NOW);
        assertThat(claim(1, lease("other"), LATER)).isEmpty();
        assertThat(stored(job).company()).contains(job.company());
        assertThat(leads().history(job.lead().id()))
                .last()
                .isEqualTo(
                        new LeadEvent(
                                NOW.plusMillis(37),
                                LeadEvent.Kind.ACCEPTED,
                                Optional.of(job.company()),
                                "",
                                LeadEvent.PENSTOCK));
    }

    private StoredLead stored(DeliveryJob job) {
        return leads().find(job.lead().id()).orElseThrow();
    }

    @Test
    default void settleShouldMakeTheDeliveryDueAgainWhenItIsToBeRepeated() {
        DeliveryJob job = takeAndClaim();
        Attempt failed = attempt(DeliveryContract.error());

        assertThat(queue().settle(job, failed, new Settlement.Retry(LATER))).isEqualTo(Settled.NOW);
        assertThat(queue().renew(List.of(job), NOW, LATER.plusSeconds(9))).isZero();
        assertThat(claim(1, lease("other"), LATER.minusMillis(1))).isEmpty();
        List<DeliveryJob> again = claim(1, lease("other"), LATER);
        assertThat(again).extracting(DeliveryJob::attempts).containsExactly(1);
        assertThat(again)
                .extracting(DeliveryJob::firstAttemptAt)
                .containsExactly(Optional.of(failed.at()));
        assertThat(leads().history(job.lead().id())).hasSize(1);
    }

    @Test
    default void settleShouldHoldTheLeadWhenTheCompanyRejectsIt() {
        DeliveryJob job = takeAndClaim();
        Held held = DeliveryContract.held();
        queue().settle(job, attempt(DeliveryContract.rejection()), new Settlement.Rejected(held));

        assertThat(stored(job).company()).isEmpty();
        assertThat(stored(job).held()).contains(held);
        assertThat(leads().history(job.lead().id()))
                .extracting(LeadEvent::kind)
                .containsExactly(
                        LeadEvent.Kind.ASSIGNED, LeadEvent.Kind.REJECTED, LeadEvent.Kind.HELD);
        assertThat(claim(1, lease("other"), LATER)).isEmpty();
    }

    @Test
    default void settleShouldHoldTheLeadWhenTheAttemptsEnd() {
        DeliveryJob job = takeAndClaim();
        Held held = DeliveryContract.held();
        queue().settle(job, attempt(DeliveryContract.error()), new Settlement.GivenUp(held));

        assertThat(stored(job).held()).contains(held);
        assertThat(leads().history(job.lead().id()))
                .extracting(LeadEvent::kind)
                .containsExactly(
                        LeadEvent.Kind.ASSIGNED, LeadEvent.Kind.GIVEN_UP, LeadEvent.Kind.HELD);
    }

    @Test
    default void settleShouldFreeTheCapWhenTheCompanyRejects() {
        CompanyCap cap = LeadFixture.cap(5, CapPeriod.ANY, CapType.ANY, 1);
        DeliveryJob job = takeAndClaim();
        assertThat(intake().take(LeadFixture.lead().promising(cap).build()))
                .isEqualTo(new IntakeOutcome.PromiseBroken(new BrokenPromise.CapReached(cap)));
        queue().settle(
                        job,
                        attempt(DeliveryContract.rejection()),
                        new Settlement.Rejected(DeliveryContract.held()));

        assertThat(intake().take(LeadFixture.lead().promising(cap).build()))
                .isEqualTo(new IntakeOutcome.Stored(Optional.empty()));
    }

    @Test
    default void settleShouldChangeNothingWhenAnotherHasTheDelivery() {
        DeliveryJob slow = takeAndClaim();
        DeliveryJob job = claim(1, lease("other"), LATER).getFirst();

        Attempt late = attempt(DeliveryContract.rejection());
        assertThat(queue().settle(slow, late, new Settlement.Rejected(DeliveryContract.held())))
                .isEqualTo(Settled.LEASE_LOST);
        assertThat(stored(job).company()).contains(job.company());
        assertThat(leads().history(job.lead().id())).hasSize(1);
        Attempt accepted = attempt(LATER, new AttemptOutcome.Accepted());
        assertThat(queue().settle(job, accepted, new Settlement.Delivered()))
                .isEqualTo(Settled.NOW);
        assertThat(queue().settle(job, accepted, new Settlement.Delivered()))
                .isEqualTo(Settled.BEFORE);
    }

    @Test
    default void settleShouldTakeALateSuccessForTheTruth() {
        DeliveryJob slow = takeAndClaim();
        DeliveryJob second = claim(1, lease("other"), LATER).getFirst();
        Attempt accepted = attempt(new AttemptOutcome.Accepted());
        Attempt duplicate = attempt(LATER, DeliveryContract.rejection());

        assertThat(queue().settle(slow, accepted, new Settlement.Delivered()))
                .isEqualTo(Settled.NOW);
        assertThat(
                        queue().settle(
                                        second,
                                        duplicate,
                                        new Settlement.Rejected(DeliveryContract.held())))
                .isEqualTo(Settled.LEASE_LOST);
        assertThat(stored(slow).company()).contains(slow.company());
        assertThat(stored(slow).held()).isEmpty();
        assertThat(claim(1, lease("third"), LATER.plusSeconds(60))).isEmpty();
    }

    @Test
    default void settleShouldHoldWhenTheLeaseEndedButNobodyClaimed() {
        DeliveryJob job = takeAndClaim();
        Attempt accepted = attempt(LATER, new AttemptOutcome.Accepted());

        assertThat(queue().settle(job, accepted, new Settlement.Delivered()))
                .isEqualTo(Settled.NOW);
        assertThat(claim(1, lease("other"), LATER.plusSeconds(1))).isEmpty();
    }
}
