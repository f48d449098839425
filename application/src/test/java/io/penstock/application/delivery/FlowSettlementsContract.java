package io.penstock.application.delivery;

import static io.penstock.application.delivery.DeliveryContract.attempt;
import static io.penstock.application.delivery.DeliveryContract.error;
import static io.penstock.application.delivery.DeliveryContract.held;
import static io.penstock.application.delivery.DeliveryContract.lease;
import static io.penstock.application.delivery.DeliveryContract.rejection;
import static io.penstock.application.lead.FlowFixture.going;
import static io.penstock.application.lead.LeadChangeFixture.AFTERNOON;
import static io.penstock.application.lead.LeadChangeFixture.change;
import static io.penstock.application.lead.SaleFixture.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.company.LedgerAssertions;
import io.penstock.application.lead.ChangeOutcome;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.SoldLeads;
import io.penstock.application.lead.StoredLead;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What deliveries do to leads that several companies have; each test begins empty. */
public interface FlowSettlementsContract extends SoldLeads, DeliveryContract, LedgerAssertions {

    /** When attempts of {@link DeliveryContract} end. */
    Instant ANSWERED = NOW.plusMillis(37);

    /** Two companies have 100 each and get the lead, for 30 and for 20; both are claimed. */
    private Both takeAndClaimBoth() {
        deposit(5, "100");
        deposit(6, "100");
        take(
                LeadFixture.lead()
                        .priced("30")
                        .withDelivery()
                        .inFlow(sale(2, 6).priced("20").withDelivery()));
        List<DeliveryJob> jobs = claim(1, lease("worker"), NOW);
        assertThat(jobs).extracting(job -> job.company().value()).containsExactlyInAnyOrder(5, 6);
        return new Both(jobs);
    }

    /** The deliveries of a lead to two companies. */
    record Both(List<DeliveryJob> jobs) {

        DeliveryJob of(int company) {
            return jobs.stream()
                    .filter(job -> job.company().value() == company)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void reject(DeliveryJob job) {
        queue().settle(job, attempt(rejection()), new Settlement.Rejected(held()));
    }

    private void accept(DeliveryJob job) {
        queue().settle(job, attempt(new AttemptOutcome.Accepted()), new Settlement.Delivered());
    }

    private static LeadId lead(Both jobs) {
        return jobs.of(5).lead().id();
    }

    private List<LeadEvent.Kind> history(LeadId lead) {
        return leads().history(lead).stream().map(LeadEvent::kind).toList();
    }

    @Test
    default void theFirstThatRejectsShouldLeaveTheLeadToTheOther() {
        Both jobs = takeAndClaimBoth();

        reject(jobs.of(5));

        assertHolders(lead(jobs), 6);
        assertBalance(5, "100", "0");
        assertBalance(6, "100", "20");
        assertThat(history(lead(jobs))).endsWith(LeadEvent.Kind.REJECTED);

        accept(jobs.of(6));

        assertHolders(lead(jobs), 6);
        assertBalance(6, "80", "0");
    }

    @Test
    default void theLastThatRejectsShouldLeaveTheLeadToTheOther() {
        Both jobs = takeAndClaimBoth();

        accept(jobs.of(5));
        reject(jobs.of(6));

        assertHolders(lead(jobs), 5);
        assertBalance(5, "70", "0");
        assertBalance(6, "100", "0");
    }

    @Test
    default void theLeadShouldBeHeldWhenBothReject() {
        Both jobs = takeAndClaimBoth();

        reject(jobs.of(6));
        queue().settle(jobs.of(5), attempt(error()), new Settlement.GivenUp(held()));

        assertHolders(lead(jobs));
        assertThat(stored(lead(jobs)).held()).contains(held());
        assertThat(stored(lead(jobs)).decision().number()).isEqualTo(2);
        assertBalance(5, "100", "0");
        assertBalance(6, "100", "0");
        assertThat(history(lead(jobs)))
                .as("the flow goes on, and says itself why the lead is held")
                .endsWith(LeadEvent.Kind.REJECTED, LeadEvent.Kind.GIVEN_UP);
    }

    @Test
    default void bothShouldBeSettledTogetherAsOneAfterTheOther() {
        Both jobs = takeAndClaimBoth();

        queue().settle(
                        List.of(
                                new Completion(
                                        jobs.of(5),
                                        attempt(rejection()),
                                        new Settlement.Rejected(held()),
                                        Optional.empty()),
                                new Completion(
                                        jobs.of(6),
                                        attempt(rejection()),
                                        new Settlement.Rejected(held()),
                                        Optional.empty())));

        assertHolders(lead(jobs));
        assertThat(history(lead(jobs))).endsWith(LeadEvent.Kind.REJECTED, LeadEvent.Kind.REJECTED);
    }

    @Test
    default void everyEndShouldWakeTheFlow() {
        Both jobs = takeAndClaimBoth();
        LeadId id = lead(jobs);
        assertThat(flows().claim(LATER, LATER.plusSeconds(5), 10)).isEmpty();

        queue().settle(jobs.of(5), attempt(error()), new Settlement.Retry(LATER));
        assertThat(flows().find(id).orElseThrow().wakeAt()).isEmpty();

        accept(jobs.of(6));
        assertThat(flows().find(id).orElseThrow().wakeAt()).contains(ANSWERED);
        assertThat(flows().claim(ANSWERED.minusMillis(1), LATER, 10)).isEmpty();
        assertThat(flows().claim(ANSWERED, LATER, 10)).containsExactly(id);
        assertThat(flows().claim(ANSWERED, LATER, 10)).isEmpty();
    }

    @Test
    default void anEndThatComesBetweenShouldNotBeMissedByTheFlow() {
        DeliveryJob job = takeFree();
        StoredLead before = stored(job.lead().id());

        accept(job);

        assertThat(changes().change(going(before).build())).isEqualTo(new ChangeOutcome.Outdated());
        assertThat(flows().find(job.lead().id()).orElseThrow().wakeAt()).contains(ANSWERED);
    }

    /** Stores and claims a lead for which nothing is paid. */
    private DeliveryJob takeFree() {
        take(LeadFixture.lead().withDelivery().inFlow());
        return claim(1, lease("worker"), NOW).getFirst();
    }

    @Test
    default void whatWasCalledOffInTheAirShouldWakeTheFlow() {
        DeliveryJob job = takeFree();
        StoredLead lead = stored(job.lead().id());
        make(going(lead).withdrawing(1).selling(sale(2, 6)));

        queue().settle(job, attempt(error()), new Settlement.Retry(LATER));

        assertThat(flows().find(job.lead().id()).orElseThrow().wakeAt()).contains(ANSWERED);
        assertHolders(job.lead().id(), 6);
    }

    @Test
    default void aFlowThatEndedShouldSleepOn() {
        DeliveryJob job = takeFree();
        make(change(stored(job.lead().id())).movedTo(8));

        accept(job);

        assertThat(flows().find(job.lead().id()).orElseThrow().wakeAt()).isEmpty();
        assertThat(flows().claim(AFTERNOON, AFTERNOON.plusSeconds(5), 10)).isEmpty();
    }

    @Test
    default void anAnswerShouldNotWakeWhatIsNotOfAFlow() {
        take(LeadFixture.lead().withDelivery());
        DeliveryJob job = claim(1, lease("worker"), NOW).getFirst();
        int version = stored(job.lead().id()).version();

        accept(job);

        assertThat(stored(job.lead().id()).version()).isEqualTo(version);
        assertThat(job.stage()).isEmpty();
    }

    @Test
    default void aRejectionOfALeadThatOthersHaveShouldLeaveItsStatus() {
        Both jobs = takeAndClaimBoth();
        make(change(stored(lead(jobs))).to(LeadStatus.HOLD));

        reject(jobs.of(5));

        assertThat(stored(lead(jobs)).status()).isEqualTo(LeadStatus.HOLD);
        assertThat(stored(lead(jobs)).company()).contains(new CompanyId(6));
        assertThat(flows().find(lead(jobs)).orElseThrow().wakeAt()).contains(ANSWERED);
    }
}
