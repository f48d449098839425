package io.penstock.application.lead;

import static io.penstock.application.company.BalanceEntry.Kind.CHARGE;
import static io.penstock.application.company.BalanceEntry.Kind.REFUND;
import static io.penstock.application.company.BalanceEntry.Kind.RELEASE;
import static io.penstock.application.company.BalanceEntry.Kind.RESERVE;
import static io.penstock.application.lead.LeadChangeFixture.AFTERNOON;
import static io.penstock.application.lead.LeadChangeFixture.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.penstock.application.company.BalanceEffect;
import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.LedgerAssertions;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.status.LeadStatus;
import org.junit.jupiter.api.Test;

/** What changes of leads do to money, whatever the storage; each test begins with an empty one. */
public interface LeadMoneyContract extends ChangedLeads, LedgerAssertions {
    private StoredLead takePriced() {
        deposit(5, "100");
        return take(LeadFixture.lead().priced("30"));
    }

    @Test
    default void changeShouldChargeWhatIsReserved() {
        StoredLead lead = takePriced();

        StoredLead charged = make(change(lead).with(BalanceEffect.CHARGE));
        make(change(charged).with(BalanceEffect.CHARGE));

        assertBalance(5, "70", "0");
        assertStatement(lead.lead().id(), RESERVE, CHARGE);
        BalanceEntry charge = ledger().statement(lead.lead().id()).getLast();
        assertThat(charge.at()).isEqualTo(AFTERNOON);
        assertThat(charge.by()).isEqualTo("operator");
        assertThat(charge.amount()).isEqualByComparingTo("30");
        assertThat(charge.balance()).isEqualByComparingTo("70");
        assertThat(charge.reserved()).isEqualByComparingTo("0");
    }

    @Test
    default void changeShouldChargeACompanyThatFetchesTheLeadWhenItIsApproved() {
        StoredLead lead = takePriced();

        StoredLead later = make(change(lead).to(LeadStatus.HOLD));
        assertBalance(5, "100", "30");
        make(change(later).to(LeadStatus.APPROVED));

        assertBalance(5, "70", "0");
        assertStatement(lead.lead().id(), RESERVE, CHARGE);
    }

    @Test
    default void changeShouldReleaseWhatIsReserved() {
        StoredLead lead = takePriced();

        make(change(lead).to(LeadStatus.CANCELLED).because(1).with(BalanceEffect.RELEASE));

        assertBalance(5, "100", "0");
        assertStatement(lead.lead().id(), RESERVE, RELEASE);
    }

    @Test
    default void changeShouldKeepWhatIsChargedWhenItReleases() {
        StoredLead lead = takePriced();
        StoredLead charged = make(change(lead).with(BalanceEffect.CHARGE));

        make(change(charged).to(LeadStatus.DELETED).with(BalanceEffect.RELEASE));

        assertBalance(5, "70", "0");
        assertStatement(lead.lead().id(), RESERVE, CHARGE);
    }

    @Test
    default void changeShouldGiveBackWhatIsChargedWhenItRefunds() {
        StoredLead lead = takePriced();
        StoredLead charged = make(change(lead).with(BalanceEffect.CHARGE));

        StoredLead refunded = make(change(charged).to(LeadStatus.TRASH).with(BalanceEffect.REFUND));
        make(change(refunded).to(LeadStatus.DELETED).with(BalanceEffect.REFUND));

        assertBalance(5, "100", "0");
        assertStatement(lead.lead().id(), RESERVE, CHARGE, REFUND);
    }

    @Test
    default void changeShouldReleaseWhatIsReservedWhenItRefunds() {
        StoredLead lead = takePriced();

        StoredLead refunded = make(change(lead).to(LeadStatus.TRASH).with(BalanceEffect.REFUND));
        make(change(refunded).with(BalanceEffect.CHARGE));

        assertBalance(5, "100", "0");
        assertStatement(lead.lead().id(), RESERVE, RELEASE);
    }

    @Test
    default void changeShouldMoveNoMoneyOfALeadWithoutAPrice() {
        deposit(5, "100");
        StoredLead lead = take(LeadFixture.lead());

        for (BalanceEffect effect : BalanceEffect.values()) {
            lead = make(change(lead).with(effect));
        }

        assertBalance(5, "100", "0");
        assertStatement(lead.lead().id());
    }

    @Test
    default void changeShouldReserveOfTheNewCompanyAndReleaseOfTheOldWhenTheLeadMoves() {
        StoredLead lead = takePriced();
        deposit(6, "50");

        make(change(lead).movedTo(6).priced("20"));

        assertBalance(5, "100", "0");
        assertBalance(6, "50", "20");
        assertThat(ledger().statement(lead.lead().id()))
                .extracting(BalanceEntry::kind, BalanceEntry::company)
                .containsExactly(
                        tuple(RESERVE, new CompanyId(5)),
                        tuple(RELEASE, new CompanyId(5)),
                        tuple(RESERVE, new CompanyId(6)));
    }

    @Test
    default void changeShouldChargeACompanyThatFetchesWhatIsApprovedAlready() {
        StoredLead lead = takePriced();
        deposit(6, "50");

        StoredLead moved = make(change(lead).to(LeadStatus.APPROVED).movedTo(6).priced("20"));

        assertBalance(5, "100", "0");
        assertBalance(6, "30", "0");
        assertStatement(moved.lead().id(), RESERVE, RELEASE, RESERVE, CHARGE);

        make(change(moved).to(LeadStatus.CANCELLED).with(BalanceEffect.REFUND));

        assertBalance(6, "50", "0");
    }

    @Test
    default void changeShouldLeaveItToTheDeliveryWhatAnApprovedLeadCosts() {
        StoredLead lead = takePriced();
        deposit(6, "50");

        make(change(lead).to(LeadStatus.APPROVED).movedTo(6).priced("20").withDelivery());

        assertBalance(6, "50", "20");
    }

    @Test
    default void changeShouldMoveNoMoneyWhenItIsNotMade() {
        StoredLead lead = takePriced();

        ChangeOutcome outcome =
                changes().change(change(lead).movedTo(6).priced("1").promisingAbove("0").build());

        assertThat(outcome)
                .isEqualTo(
                        new ChangeOutcome.PromiseBroken(
                                new BrokenPromise.Inactive(new CompanyId(6))));
        assertBalance(5, "100", "30");
        assertStatement(lead.lead().id(), RESERVE);
    }

    @Test
    default void changeShouldCountWhatTheLeadFreesWhenItStaysWithItsCompany() {
        deposit(5, "30");
        StoredLead lead = take(LeadFixture.lead().priced("30"));

        make(change(lead).movedTo(5).priced("25").promisingAbove("29"));

        assertBalance(5, "30", "25");
    }
}
