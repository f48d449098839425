package io.penstock.application.delivery;

import static io.penstock.application.delivery.DeliveryContract.attempt;
import static io.penstock.application.delivery.DeliveryContract.error;
import static io.penstock.application.delivery.DeliveryContract.held;
import static io.penstock.application.delivery.DeliveryContract.lease;
import static io.penstock.application.delivery.DeliveryContract.rejection;
import static io.penstock.application.lead.LeadChangeFixture.AFTERNOON;
import static io.penstock.application.lead.LeadChangeFixture.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.application.lead.ChangedLeads;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.StoredLead;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.status.LeadStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What becomes of the deliveries of a lead that moves on or ends; each test begins with an empty
 * storage.
 */
public interface CancelledDeliveriesContract extends ChangedLeads, DeliveryContract {
    Deliveries deliveries();

    private StoredLead stored(DeliveryJob job) {
        return leads().find(job.lead().id()).orElseThrow();
    }

    private StoredLead takeWaiting() {
        return take(LeadFixture.lead().withDelivery());
    }

    private DeliveryRecord only(StoredLead lead) {
        List<DeliveryRecord> all = deliveries().of(lead.lead().id());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    default void changeShouldCancelDeliveriesNotYetSentWhenTheLeadMoves() {
        StoredLead lead = takeWaiting();

        make(change(lead).movedTo(6));

        assertThat(only(lead).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(only(lead).reason()).contains("The lead went on to #6.");
        assertThat(only(lead).nextAttemptAt()).isEmpty();
        assertThat(claim(5, lease("worker"), AFTERNOON)).isEmpty();
    }

    @Test
    default void changeShouldMakeADeliveryToTheNewCompany() {
        StoredLead lead = takeWaiting();

        StoredLead moved = make(change(lead).movedTo(6).withDelivery());

        assertThat(claim(5, lease("early"), AFTERNOON.minusMillis(1))).isEmpty();
        assertThat(claim(5, lease("worker"), AFTERNOON))
                .extracting(DeliveryJob::company, DeliveryJob::lead)
                .containsExactly(tuple(new CompanyId(6), moved.lead()));
        assertThat(deliveries().of(lead.lead().id()))
                .extracting(DeliveryRecord::company, DeliveryRecord::outcome)
                .containsExactly(
                        tuple(new CompanyId(5), Outcome.CANCELLED),
                        tuple(new CompanyId(6), Outcome.PENDING));
    }

    @Test
    default void changeShouldCancelDeliveriesOfALeadThatStaysWhereItSaysSo() {
        StoredLead lead = takeWaiting();
        StoredLead held = make(change(lead).to(LeadStatus.HOLD));

        assertThat(only(lead).outcome()).isEqualTo(Outcome.PENDING);

        make(change(held).to(LeadStatus.TRASH).cancellingDeliveries());

        assertThat(only(lead).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(only(lead).reason()).contains("The lead became trash.");
        assertThat(claim(5, lease("worker"), AFTERNOON)).isEmpty();
    }

    @Test
    default void changeShouldLeaveDeliveriesThatEndedAsTheyAre() {
        DeliveryJob job = takeAndClaim();
        queue().settle(job, attempt(new AttemptOutcome.Accepted()), new Settlement.Delivered());

        StoredLead moved = make(change(stored(job)).movedTo(6));

        assertThat(only(moved).outcome()).isEqualTo(Outcome.SUCCESS);
    }

    @Test
    default void claimShouldGiveTheLeadAsItWasCorrected() {
        StoredLead lead = takeWaiting();
        LeadAttributes corrected =
                lead.lead().attributes().toBuilder().text(Attribute.CITY, "Kazan").build();

        make(change(lead).withAttributes(corrected));

        assertThat(claim(5, lease("worker"), NOW))
                .extracting(job -> job.lead().attributes())
                .containsExactly(corrected);
    }

    @Test
    default void settleShouldTakeTheSuccessOfWhatWasInTheAir() {
        DeliveryJob job = takeAndClaim();
        StoredLead moved = make(change(stored(job)).movedTo(6));

        assertThat(
                        queue().settle(
                                        job,
                                        attempt(new AttemptOutcome.Accepted()),
                                        new Settlement.Delivered()))
                .isEqualTo(Settled.NOW);

        assertThat(only(moved).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(only(moved).reason()).isEmpty();
        assertThat(stored(job)).isEqualTo(moved);
        assertThat(leads().history(job.lead().id()))
                .last()
                .extracting(LeadEvent::kind, LeadEvent::company)
                .containsExactly(LeadEvent.Kind.ACCEPTED, Optional.of(new CompanyId(5)));
    }

    @Test
    default void settleShouldNotHoldALeadThatMovedOnWhileItWasInTheAir() {
        DeliveryJob job = takeAndClaim();
        StoredLead moved = make(change(stored(job)).movedTo(6));

        assertThat(queue().settle(job, attempt(rejection()), new Settlement.Rejected(held())))
                .isEqualTo(Settled.NOW);

        assertThat(only(moved).outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(stored(job)).isEqualTo(moved);
        assertThat(leads().history(job.lead().id()))
                .last()
                .extracting(LeadEvent::kind)
                .isEqualTo(LeadEvent.Kind.REJECTED);
    }

    @Test
    default void settleShouldNotHoldALeadThatLeftItsCompanyAndCameBack() {
        DeliveryJob job = takeAndClaim();
        StoredLead away = make(change(stored(job)).movedTo(6));
        StoredLead back = make(change(away).movedTo(5));

        queue().settle(job, attempt(rejection()), new Settlement.Rejected(held()));

        assertThat(stored(job)).isEqualTo(back);
    }

    @Test
    default void settleShouldNotHoldALeadOfWhichNothingIsLeftToDo() {
        DeliveryJob job = takeAndClaim();
        StoredLead cancelled =
                make(
                        change(stored(job))
                                .to(LeadStatus.CANCELLED)
                                .because(1)
                                .cancellingDeliveries());

        queue().settle(job, attempt(rejection()), new Settlement.Rejected(held()));

        assertThat(stored(job)).isEqualTo(cancelled);
        assertThat(only(cancelled).outcome()).isEqualTo(Outcome.FAILURE);
    }

    @Test
    default void settleShouldHoldALeadThatIsToBeCalledBackAndLeaveItsStatus() {
        DeliveryJob job = takeAndClaim();
        make(change(stored(job)).to(LeadStatus.HOLD));

        queue().settle(job, attempt(rejection()), new Settlement.Rejected(held()));

        StoredLead rejected = stored(job);
        assertThat(rejected.status()).isEqualTo(LeadStatus.HOLD);
        assertThat(rejected.company()).isEmpty();
        assertThat(rejected.held()).contains(held());
        StoredLead approved = make(change(rejected).to(LeadStatus.APPROVED));
        assertThat(approved.held()).contains(held());
        StoredLead trashed = make(change(approved).to(LeadStatus.TRASH));
        assertThat(trashed.held()).isEmpty();
        assertThat(stored(job)).isEqualTo(trashed);
    }

    @Test
    default void settleShouldNotRepeatWhatWasCancelledInTheAir() {
        DeliveryJob job = takeAndClaim();
        StoredLead moved = make(change(stored(job)).movedTo(6));

        assertThat(queue().settle(job, attempt(error()), new Settlement.Retry(LATER)))
                .isEqualTo(Settled.NOW);

        assertThat(only(moved).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(only(moved).reason()).contains("The lead went on to #6.");
        assertThat(only(moved).attempts()).hasSize(1);
        assertThat(claim(5, lease("other"), AFTERNOON)).isEmpty();
    }

    @Test
    default void claimShouldLeaveWhatWasCancelledInTheAirOfAProgramThatDied() {
        DeliveryJob job = takeAndClaim();

        make(change(stored(job)).movedTo(6));

        assertThat(claim(5, lease("other"), AFTERNOON)).isEmpty();
    }
}
