package io.penstock.application.delivery;

import static io.penstock.application.delivery.DeliveryContract.error;
import static io.penstock.application.delivery.DeliveryContract.held;
import static io.penstock.application.delivery.DeliveryContract.lease;
import static io.penstock.application.delivery.DeliveryContract.rejection;
import static io.penstock.application.lead.LeadChangeFixture.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.penstock.application.concurrency.Simultaneously;
import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.application.lead.ChangedLeads;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.StoredLead;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.lead.LeadId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link BatchQueue} does; each test begins with an empty storage. */
public interface BatchQueueContract extends ChangedLeads, DeliveryContract {

    CompanyId COMPANY = new CompanyId(5);
    BatchPlan THREE = new BatchPlan(3, Duration.ofMinutes(5), BatchFormat.CSV);

    BatchQueue batchQueue();

    Batches batches();

    Deliveries deliveries();

    private List<LeadId> takeDue(int leads) {
        return IntStream.range(0, leads)
                .mapToObj(number ->
                        LeadFixture.lead().at(NOW.minusSeconds(60 - number)).withDelivery())
                .map(lead -> take(lead).lead().id())
                .toList();
    }

    private int gather(BatchPlan plan, Instant now) {
        return batchQueue().gather(COMPANY, plan, newId(), now);
    }

    private static BatchId newId() {
        return new BatchId(UUID.randomUUID().toString());
    }

    private List<BatchJob> claimBatches(String owner, Instant now) {
        Lease lease = new Lease(owner, UUID.randomUUID().toString(), now.plusSeconds(10));
        return batchQueue().claim(Map.of(COMPANY, 10), lease, now);
    }

    private BatchJob gatherAndClaim(int leads) {
        takeDue(leads);
        BatchPlan plan = new BatchPlan(leads, Duration.ofMinutes(5), BatchFormat.JSON);
        assertThat(gather(plan, NOW)).isEqualTo(leads);
        return claimBatches("worker", NOW).getFirst();
    }

    private static List<LeadId> leads(BatchJob batch) {
        return batch.leads().stream().map(job -> job.lead().id()).toList();
    }

    private static Attempt attempt(BatchJob batch, AttemptOutcome outcome) {
        return new Attempt(
                NOW,
                Duration.ofMillis(37),
                "POST /leads",
                OptionalInt.of(200),
                Optional.of("so"),
                outcome,
                Optional.of(batch.id()));
    }

    private List<Settled> settle(BatchJob batch, Settlement settlement, AttemptOutcome outcome) {
        return queue().settle(
                        batch.leads().stream()
                                .map(job ->
                                        new Completion(job, attempt(batch, outcome), settlement))
                                .toList());
    }

    private DeliveryRecord record(LeadId lead) {
        return deliveries().of(lead).getLast();
    }

    @Test
    default void leadsShouldWaitUntilThereAreEnoughOrTheOldestHasWaitedLongEnough() {
        List<LeadId> leads = takeDue(2);
        Instant waited = NOW.minusSeconds(60).plus(THREE.maximumWait());

        assertThat(batchQueue().ready(Map.of(COMPANY, THREE), NOW)).isEmpty();
        assertThat(gather(THREE, NOW)).isZero();
        assertThat(batchQueue().ready(Map.of(COMPANY, THREE), waited.minusMillis(1))).isEmpty();
        assertThat(gather(THREE, waited.minusMillis(1))).isZero();
        assertThat(batchQueue().ready(Map.of(COMPANY, THREE), waited)).containsExactly(COMPANY);
        assertThat(gather(THREE, waited)).isEqualTo(2);

        assertThat(leads(claimBatches("worker", waited).getFirst())).isEqualTo(leads);
    }

    @Test
    default void aBatchShouldHaveTheLongestDueInTheirOrderAndNoMoreThanItMay() {
        List<LeadId> leads = takeDue(5);
        take(LeadFixture.lead().withCompany(6).at(NOW.minusSeconds(90)).withDelivery());

        assertThat(batchQueue().ready(Map.of(COMPANY, THREE, new CompanyId(6), THREE), NOW))
                .containsExactly(COMPANY);
        assertThat(gather(THREE, NOW)).isEqualTo(3);
        assertThat(gather(THREE, NOW)).isZero();

        List<BatchJob> batches = claimBatches("worker", NOW);
        assertThat(batches)
                .singleElement()
                .satisfies(batch -> {
                    assertThat(leads(batch)).isEqualTo(leads.subList(0, 3));
                    assertThat(batch.company()).isEqualTo(COMPANY);
                    assertThat(batch.format()).isEqualTo(BatchFormat.CSV);
                    assertThat(batch.attempts()).isZero();
                });
    }

    @Test
    default void whatIsInABatchShouldNotBeClaimedByItself() {
        List<LeadId> leads = takeDue(4);
        gather(THREE, NOW);

        assertThat(claim(10, lease("worker"), LATER))
                .extracting(job -> job.lead().id())
                .containsExactly(leads.get(3));
    }

    @Test
    default void whatIsClaimedByItselfShouldNotComeIntoABatch() {
        takeDue(3);
        List<DeliveryJob> alone = claim(1, lease("worker"), NOW);

        assertThat(gather(THREE, NOW)).isZero();
        Instant waited = NOW.plus(THREE.maximumWait());
        queue().renew(alone, NOW, waited.plusSeconds(10));
        assertThat(gather(THREE, waited)).isEqualTo(2);
    }

    @Test
    default void noDeliveryShouldComeIntoTwoBatchesWhenTwoGatherAtOnce() {
        List<LeadId> leads = takeDue(60);

        List<Integer> sizes =
                Simultaneously.run(
                        4,
                        _ ->
                                () -> {
                                    int gathered = 0;
                                    for (int batch = 0; batch < 6; batch++) {
                                        gathered += gather(THREE, NOW);
                                    }
                                    return gathered;
                                });
        while (gather(THREE, NOW) > 0) {
            assertThat(sizes).isNotEmpty();
        }

        List<BatchJob> batches = new ArrayList<>();
        List<BatchJob> claimed = claimBatches("worker", NOW);
        while (!claimed.isEmpty()) {
            batches.addAll(claimed);
            claimed = claimBatches("worker", NOW);
        }
        assertThat(batches).allSatisfy(batch -> assertThat(batch.leads()).hasSize(3));
        assertThat(batches.stream().flatMap(batch -> leads(batch).stream()))
                .containsExactlyInAnyOrderElementsOf(leads);
    }

    @Test
    default void aBatchShouldBeClaimedByOneOfMany() {
        takeDue(9);
        Stream.generate(() -> gather(THREE, NOW))
                .limit(3)
                .forEach(size -> assertThat(size).isEqualTo(3));

        List<List<BatchJob>> claims =
                Simultaneously.run(4, thread -> () -> claimBatches("worker" + thread, NOW));

        List<BatchJob> all = new ArrayList<>(claims.stream().flatMap(List::stream).toList());
        all.addAll(claimBatches("late", NOW));
        assertThat(all).extracting(BatchJob::id).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    default void aBatchWhoseLeaseEndedShouldBeTakenOverAsItWas() {
        BatchJob first = gatherAndClaim(3);
        Instant over = first.lease().until();

        assertThat(batchQueue().due(over.minusMillis(1))).isEmpty();
        assertThat(claimBatches("other", over.minusMillis(1))).isEmpty();
        assertThat(batchQueue().due(over)).containsExactly(Map.entry(COMPANY, over));
        BatchJob second = claimBatches("other", over).getFirst();

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(leads(second)).isEqualTo(leads(first));
        assertThat(batchQueue().renew(List.of(first), over, over.plusSeconds(60))).isZero();
        assertThat(batchQueue().giveBack(List.of(first), over)).isZero();
        assertThat(settle(first, new Settlement.Rejected(held()), rejection()))
                .containsOnly(Settled.LEASE_LOST);
        assertThat(batchQueue().end(first, NOW, Optional.empty(), true)).isFalse();
        assertThat(settle(second, new Settlement.Delivered(), new AttemptOutcome.Accepted()))
                .containsOnly(Settled.NOW);
        assertThat(batchQueue().end(second, NOW, Optional.empty(), true)).isTrue();
    }

    @Test
    default void aRenewedBatchShouldStayWithItsWorker() {
        BatchJob batch = gatherAndClaim(3);
        Instant over = batch.lease().until();

        assertThat(batchQueue().renew(List.of(batch), NOW, over.plusSeconds(10))).isOne();

        assertThat(claimBatches("other", over)).isEmpty();
        assertThat(claimBatches("other", over.plusSeconds(10))).hasSize(1);
    }

    @Test
    default void aBatchThatIsGivenBackShouldBeDueAtOnce() {
        BatchJob batch = gatherAndClaim(3);

        assertThat(batchQueue().giveBack(List.of(batch), NOW)).isOne();

        assertThat(leads(claimBatches("other", NOW).getFirst())).isEqualTo(leads(batch));
    }

    @Test
    default void settlingShouldEndEachDeliveryInItsOwnWay() {
        BatchJob batch = gatherAndClaim(3);
        List<Completion> completions =
                List.of(
                        new Completion(
                                batch.leads().get(0),
                                attempt(batch, new AttemptOutcome.Accepted()),
                                new Settlement.Delivered()),
                        new Completion(
                                batch.leads().get(1),
                                attempt(batch, rejection()),
                                new Settlement.Rejected(held())),
                        new Completion(
                                batch.leads().get(2),
                                attempt(batch, new AttemptOutcome.Accepted()),
                                new Settlement.Delivered()));

        assertThat(queue().settle(completions)).containsOnly(Settled.NOW);
        assertThat(batchQueue().end(batch, NOW, Optional.empty(), true)).isTrue();

        assertThat(leads(batch).stream().map(this::record))
                .extracting(DeliveryRecord::outcome, DeliveryRecord::batch)
                .containsExactly(
                        tuple(Outcome.SUCCESS, Optional.of(batch.id())),
                        tuple(Outcome.FAILURE, Optional.of(batch.id())),
                        tuple(Outcome.SUCCESS, Optional.of(batch.id())));
        assertThat(leads().find(leads(batch).get(1)).orElseThrow().held()).contains(held());
        assertThat(record(leads(batch).get(0)).attempts())
                .containsExactly(attempt(batch, new AttemptOutcome.Accepted()));
        BatchRecord record = batches().find(batch.id()).orElseThrow();
        assertThat(record.state()).isEqualTo(BatchRecord.State.FINISHED);
        assertThat(record.nextAttemptAt()).isEmpty();
        assertThat(record.leads())
                .extracting(BatchRecord.Part::outcome)
                .containsExactly(Outcome.SUCCESS, Outcome.FAILURE, Outcome.SUCCESS);
        assertThat(record.attempts())
                .containsExactly(
                        new BatchRecord.Try(
                                NOW, Duration.ofMillis(37), OptionalInt.of(200), 2, 1, 0));
        assertThat(claimBatches("other", LATER)).isEmpty();
        assertThat(claim(10, lease("other"), LATER)).isEmpty();
    }

    @Test
    default void settlingTwiceShouldChangeNothing() {
        BatchJob batch = gatherAndClaim(2);
        settle(batch, new Settlement.Delivered(), new AttemptOutcome.Accepted());

        assertThat(settle(batch, new Settlement.Delivered(), new AttemptOutcome.Accepted()))
                .containsOnly(Settled.BEFORE);
        assertThat(batchQueue().end(batch, NOW, Optional.empty(), true)).isTrue();
        assertThat(batchQueue().end(batch, NOW, Optional.of(LATER), true)).isFalse();

        assertThat(record(leads(batch).getFirst()).attempts()).hasSize(1);
        assertThat(claimBatches("other", LATER)).isEmpty();
    }

    @Test
    default void aBatchToBeRepeatedShouldComeAgainWithTheSameLeads() {
        BatchJob batch = gatherAndClaim(3);
        settle(batch, new Settlement.Retry(LATER), error());
        assertThat(record(leads(batch).getFirst()).nextAttemptAt()).contains(batch.lease().until());
        batchQueue().end(batch, NOW, Optional.of(LATER), true);

        assertThat(record(leads(batch).getFirst()).nextAttemptAt()).contains(LATER);
        assertThat(claim(10, lease("alone"), LATER)).isEmpty();
        assertThat(claimBatches("other", LATER.minusMillis(1))).isEmpty();
        BatchJob again = claimBatches("other", LATER).getFirst();
        assertThat(again.id()).isEqualTo(batch.id());
        assertThat(leads(again)).isEqualTo(leads(batch));
        assertThat(again.attempts()).isOne();
        assertThat(again.firstAttemptAt()).contains(NOW);
        assertThat(again.leads()).allSatisfy(job -> assertThat(job.attempts()).isOne());
    }

    @Test
    default void whatDiedWhileItSettledShouldBeSentAgainWhole() {
        BatchJob batch = gatherAndClaim(3);
        queue().settle(
                        batch.leads().getFirst(),
                        attempt(batch, rejection()),
                        new Settlement.Rejected(held()));
        Instant over = batch.lease().until();

        BatchJob again = claimBatches("other", over).getFirst();

        assertThat(leads(again)).isEqualTo(leads(batch));
        assertThat(settle(again, new Settlement.Delivered(), new AttemptOutcome.Accepted()))
                .containsExactly(Settled.LEASE_LOST, Settled.NOW, Settled.NOW);
        batchQueue().end(again, NOW, Optional.empty(), true);
        assertThat(leads(batch).stream().map(this::record))
                .extracting(DeliveryRecord::outcome)
                .containsExactly(Outcome.FAILURE, Outcome.SUCCESS, Outcome.SUCCESS);
    }

    @Test
    default void whatDiedBeforeItsLastWordShouldNotBeSentAgain() {
        BatchJob batch = gatherAndClaim(3);
        settle(batch, new Settlement.Delivered(), new AttemptOutcome.Accepted());
        Instant over = batch.lease().until();

        assertThat(claimBatches("other", over)).isEmpty();

        assertThat(batches().find(batch.id()).orElseThrow().state())
                .isEqualTo(BatchRecord.State.FINISHED);
        assertThat(batchQueue().due(LATER)).isEmpty();
    }

    @Test
    default void aLeadThatMovedOnBeforeTheFirstAttemptShouldStayOut() {
        List<LeadId> leads = takeDue(3);
        BatchId id = newId();
        batchQueue().gather(COMPANY, THREE, id, NOW);
        assertThat(batches().find(id).orElseThrow().state()).isEqualTo(BatchRecord.State.GATHERED);
        StoredLead moved = leads().find(leads.get(1)).orElseThrow();
        make(change(moved).movedTo(6));

        BatchJob batch = claimBatches("worker", NOW).getFirst();

        assertThat(leads(batch)).containsExactly(leads.get(0), leads.get(2));
        assertThat(record(leads.get(1)).batch()).isEmpty();
        assertThat(record(leads.get(1)).outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    default void aLeadThatMovedOnLaterShouldStayInAndNotBeRepeatedByItself() {
        BatchJob batch = gatherAndClaim(2);
        StoredLead moved = leads().find(leads(batch).getFirst()).orElseThrow();
        make(change(moved).movedTo(6));
        settle(batch, new Settlement.Retry(LATER), error());
        batchQueue().end(batch, NOW, Optional.of(LATER), true);

        BatchJob again = claimBatches("other", LATER).getFirst();

        assertThat(leads(again)).isEqualTo(leads(batch));
        settle(again, new Settlement.Rejected(held()), rejection());
        batchQueue().end(again, NOW, Optional.empty(), true);
        assertThat(record(leads(batch).getFirst()).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(record(leads(batch).getLast()).outcome()).isEqualTo(Outcome.FAILURE);
    }

    @Test
    default void aLeadThatMovedOnShouldStayOutWhileNothingOfItsBatchHasArrived() {
        BatchJob batch = gatherAndClaim(2);
        StoredLead moved = leads().find(leads(batch).getFirst()).orElseThrow();
        make(change(moved).movedTo(6));
        settle(batch, new Settlement.Retry(LATER), error());
        batchQueue().end(batch, NOW, Optional.of(LATER), false);

        BatchJob again = claimBatches("other", LATER).getFirst();

        assertThat(leads(again)).containsExactly(leads(batch).getLast());
        assertThat(again.fresh()).isTrue();
    }

    @Test
    default void aLeadThatMovedOnShouldStayOutOfABatchThatWasGivenBack() {
        BatchJob batch = gatherAndClaim(2);
        make(change(leads().find(leads(batch).getFirst()).orElseThrow()).movedTo(6));
        batchQueue().giveBack(List.of(batch), NOW);

        assertThat(leads(claimBatches("other", LATER).getFirst()))
                .containsExactly(leads(batch).getLast());
    }

    @Test
    default void aBatchAllOfWhoseLeadsMovedOnShouldNotBeSent() {
        List<LeadId> leads = takeDue(3);
        BatchId id = newId();
        batchQueue().gather(COMPANY, THREE, id, NOW);
        leads.forEach(lead -> make(change(leads().find(lead).orElseThrow()).movedTo(6)));

        assertThat(claimBatches("worker", NOW)).isEmpty();

        assertThat(batches().find(id).orElseThrow().leads()).isEmpty();
        assertThat(batches().find(id).orElseThrow().state()).isEqualTo(BatchRecord.State.FINISHED);
    }

    @Test
    default void whatBecameOfALeadBeforeItsBatchWasBegunShouldStand() {
        takeDue(3);
        DeliveryJob slow = claim(1, lease("slow"), NOW).getFirst();
        Instant waited = NOW.plus(THREE.maximumWait());
        assertThat(gather(THREE, waited)).isEqualTo(3);

        queue().settle(
                        slow,
                        DeliveryContract.attempt(new AttemptOutcome.Accepted()),
                        new Settlement.Delivered());

        assertThat(leads(claimBatches("worker", waited).getFirst()))
                .hasSize(2)
                .doesNotContain(slow.lead().id());
        assertThat(record(slow.lead().id()).outcome()).isEqualTo(Outcome.SUCCESS);
    }

    @Test
    default void thereShouldBeNoBatchOfAnotherId() {
        assertThat(batches().find(new BatchId("nothing"))).isEmpty();
    }
}
