package io.penstock.application.delivery;

import static io.penstock.application.company.BalanceEntry.Kind.CHARGE;
import static io.penstock.application.company.BalanceEntry.Kind.RELEASE;
import static io.penstock.application.company.BalanceEntry.Kind.RESERVE;
import static io.penstock.application.delivery.DeliveryContract.attempt;
import static io.penstock.application.delivery.DeliveryContract.error;
import static io.penstock.application.delivery.DeliveryContract.held;
import static io.penstock.application.delivery.DeliveryContract.lease;
import static io.penstock.application.delivery.DeliveryContract.rejection;
import static io.penstock.application.lead.LeadChangeFixture.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.company.BalanceEffect;
import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.LedgerAssertions;
import io.penstock.application.lead.ChangedLeads;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.StoredLead;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.status.LeadStatus;
import org.junit.jupiter.api.Test;

/** What deliveries do to money; each test begins with an empty storage. */
public interface DeliveryMoneyContract extends ChangedLeads, DeliveryContract, LedgerAssertions {
    private DeliveryJob takePriced() {
        deposit(5, "100");
        take(LeadFixture.lead().priced("30").withDelivery());
        return claim(1, lease("worker"), NOW).getFirst();
    }

    private StoredLead stored(DeliveryJob job) {
        return leads().find(job.lead().id()).orElseThrow();
    }

    private void accept(DeliveryJob job) {
        queue().settle(job, attempt(new AttemptOutcome.Accepted()), new Settlement.Delivered());
    }

    private void reject(DeliveryJob job) {
        queue().settle(job, attempt(rejection()), new Settlement.Rejected(held()));
    }

    @Test
    default void settleShouldChargeWhatIsReservedWhenTheCompanyHasTheLead() {
        DeliveryJob job = takePriced();

        accept(job);
        accept(job);

        assertBalance(5, "70", "0");
        assertStatement(job.lead().id(), RESERVE, CHARGE);
        BalanceEntry charge = ledger().statement(job.lead().id()).getLast();
        assertThat(charge.at()).isEqualTo(NOW.plusMillis(37));
        assertThat(charge.by()).isEqualTo(LeadEvent.PENSTOCK);
    }

    @Test
    default void settleShouldChargeAlsoWhenTheLeadIsApprovedMeanwhile() {
        DeliveryJob job = takePriced();

        make(change(stored(job)).to(LeadStatus.APPROVED));
        assertBalance(5, "100", "30");
        accept(job);

        assertBalance(5, "70", "0");
        assertStatement(job.lead().id(), RESERVE, CHARGE);
    }

    @Test
    default void settleShouldReleaseWhatIsReservedWhenTheCompanyRejectsAnApprovedLead() {
        DeliveryJob job = takePriced();

        make(change(stored(job)).to(LeadStatus.APPROVED));
        reject(job);

        assertBalance(5, "100", "0");
        assertStatement(job.lead().id(), RESERVE, RELEASE);
    }

    @Test
    default void changeShouldChargeByTheDeliveryOfTheCompanyThatHasTheLeadNow() {
        DeliveryJob job = takePriced();
        deposit(6, "50");

        StoredLead moved = make(change(stored(job)).movedTo(6).priced("20"));
        make(change(moved).to(LeadStatus.APPROVED));

        assertBalance(5, "100", "0");
        assertBalance(6, "30", "0");
    }

    @Test
    default void settleShouldReleaseWhatIsReservedWhenTheCompanyRejects() {
        DeliveryJob job = takePriced();

        reject(job);

        assertBalance(5, "100", "0");
        assertStatement(job.lead().id(), RESERVE, RELEASE);
    }

    @Test
    default void settleShouldReleaseWhatIsReservedWhenTheAttemptsEnd() {
        DeliveryJob job = takePriced();

        queue().settle(job, attempt(error()), new Settlement.GivenUp(held()));

        assertBalance(5, "100", "0");
        assertStatement(job.lead().id(), RESERVE, RELEASE);
    }

    @Test
    default void settleShouldKeepTheReservationWhileItIsRepeated() {
        DeliveryJob job = takePriced();

        queue().settle(job, attempt(error()), new Settlement.Retry(LATER));

        assertBalance(5, "100", "30");
    }

    @Test
    default void settleShouldMoveNoMoneyWhenAnotherHasTheDelivery() {
        DeliveryJob slow = takePriced();
        claim(1, lease("other"), LATER);

        reject(slow);

        assertBalance(5, "100", "30");
    }

    @Test
    default void settleShouldChargeTheCompanyThatHasTheLeadAlsoWhenItMovedMeanwhile() {
        DeliveryJob job = takePriced();
        make(change(stored(job)).movedTo(6));

        accept(job);

        assertBalance(5, "70", "0");
        assertStatement(job.lead().id(), RESERVE, RELEASE, CHARGE);
        assertThat(stored(job).company()).contains(new CompanyId(6));
    }

    @Test
    default void settleShouldChargeTheCompanyThatHasTheLeadAlsoWhenItWasCancelledMeanwhile() {
        DeliveryJob job = takePriced();
        make(
                change(stored(job))
                        .to(LeadStatus.CANCELLED)
                        .because(1)
                        .cancellingDeliveries()
                        .with(BalanceEffect.RELEASE));

        accept(job);

        assertBalance(5, "70", "0");
    }

    @Test
    default void settleShouldChargeNothingAfterARefund() {
        DeliveryJob job = takePriced();
        make(
                change(stored(job))
                        .to(LeadStatus.TRASH)
                        .cancellingDeliveries()
                        .with(BalanceEffect.REFUND));

        accept(job);

        assertBalance(5, "100", "0");
        assertStatement(job.lead().id(), RESERVE, RELEASE);
    }

    @Test
    default void settleShouldReleaseOnceWhenTheLeadHadMovedBeforeTheCompanyRejects() {
        DeliveryJob job = takePriced();
        make(change(stored(job)).movedTo(6));

        reject(job);

        assertBalance(5, "100", "0");
        assertStatement(job.lead().id(), RESERVE, RELEASE);
    }
}
