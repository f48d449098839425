package io.penstock.application.report;

import static io.penstock.application.lead.LeadChangeFixture.AFTERNOON;
import static io.penstock.application.lead.LeadChangeFixture.change;
import static io.penstock.application.report.Alert.Kind.BLOCKED;
import static io.penstock.application.report.Alert.Kind.HELD;
import static io.penstock.application.report.Alert.Kind.LOW_BALANCE;
import static io.penstock.application.report.Alert.Kind.UNBLOCKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.company.LedgerAssertions;
import io.penstock.application.configuration.ConfigurationChange;
import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.application.configuration.DocumentChange;
import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.delivery.DeliveryContract;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.Settlement;
import io.penstock.application.lead.ChangedLeads;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.StoredLead;
import io.penstock.domain.company.CompanyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every storage alerts of; each test begins with an empty one. */
public interface AlertsContract extends ChangedLeads, LedgerAssertions, DeliveryContract {
    Alerts alerts();

    ConfigurationStore configuration();

    private void saveCompany(String balanceLimit, String lowBalance) {
        configuration()
                .save(
                        new ConfigurationChange(
                                configuration().revision(),
                                List.of(
                                        new DocumentChange.Put(
                                                new DocumentKey(DocumentKind.COMPANY, 5),
                                                Map.of(
                                                        "name",
                                                        "Five",
                                                        "balance_limit",
                                                        balanceLimit,
                                                        "low_balance",
                                                        lowBalance))),
                                NOON,
                                "admin"));
    }

    private List<Alert> oldestFirst() {
        return alerts().newest(Long.MAX_VALUE, 100).reversed();
    }

    private StoredLead takePriced(String price) {
        return take(LeadFixture.lead().priced(price));
    }

    @Test
    default void thereShouldBeNoAlertsWhenNothingHappened() {
        take(LeadFixture.lead());

        assertThat(oldestFirst()).isEmpty();
    }

    @Test
    default void aDepositShouldAlertWhenItUnblocksTheCompany() {
        saveCompany("10", "20");

        deposit(5, "10");
        deposit(5, "0.0001");
        deposit(5, "5");

        assertThat(oldestFirst()).extracting(Alert::kind).containsExactly(UNBLOCKED);
        Alert alert = oldestFirst().getFirst();
        assertThat(alert.company()).contains(new CompanyId(5));
        assertThat(alert.lead()).isEmpty();
        assertThat(alert.at()).isEqualTo(NOON);
        assertThat(alert.detail()).startsWith("#5 can spend 10.0001").contains("limit is 10");
    }

    @Test
    default void aReservationShouldAlertWhenItCrossesALine() {
        saveCompany("10", "20");
        deposit(5, "25");

        takePriced("5");
        takePriced("5");
        takePriced("5");
        takePriced("5");

        assertThat(oldestFirst())
                .extracting(Alert::kind)
                .containsExactly(UNBLOCKED, LOW_BALANCE, BLOCKED);
    }

    @Test
    default void anEntryShouldAlertOfEveryLineThatItCrosses() {
        saveCompany("-10", "20");
        deposit(5, "25");

        takePriced("35");

        assertThat(oldestFirst()).extracting(Alert::kind).containsExactly(LOW_BALANCE, BLOCKED);
    }

    @Test
    default void aCompanyWithoutADocumentShouldBeBlockedAtZero() {
        deposit(5, "25");

        takePriced("25");

        assertThat(oldestFirst()).extracting(Alert::kind).containsExactly(UNBLOCKED, BLOCKED);
    }

    @Test
    default void anAlertShouldFollowTheNewestDocument() {
        saveCompany("10", "20");
        saveCompany("-100", "-50");
        deposit(5, "1");

        takePriced("52");

        assertThat(oldestFirst()).extracting(Alert::kind).containsExactly(LOW_BALANCE);
    }

    @Test
    default void aMoveShouldAlertOfTheCompanyThatIsUnblocked() {
        deposit(5, "25");
        StoredLead lead = takePriced("25");

        make(change(lead).movedTo(6));

        assertThat(oldestFirst())
                .extracting(Alert::kind)
                .containsExactly(UNBLOCKED, BLOCKED, UNBLOCKED);
        assertThat(oldestFirst().getLast().at()).isEqualTo(AFTERNOON);
    }

    @Test
    default void aLeadThatNobodyTakesShouldBeAlerted() {
        StoredLead lead = take(LeadFixture.lead().held());

        assertThat(oldestFirst())
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.kind()).isEqualTo(HELD);
                    assertThat(alert.company()).isEmpty();
                    assertThat(alert.lead()).isEqualTo(Optional.of(lead.lead().id()));
                    assertThat(alert.at()).isEqualTo(LeadFixture.NOON);
                    assertThat(alert.detail()).isEqualTo("Никому не нужен.");
                });
    }

    @Test
    default void aLeadThatMovesIntoTheHoldQueueShouldBeAlerted() {
        StoredLead lead = take(LeadFixture.lead());

        make(change(lead).movedToHold());

        assertThat(oldestFirst()).extracting(Alert::kind).containsExactly(HELD);
    }

    @Test
    default void aLeadThatItsCompanyRejectsShouldBeAlerted() {
        DeliveryJob job = takeAndClaim();

        queue().settle(
                        job,
                        DeliveryContract.attempt(DeliveryContract.rejection()),
                        new Settlement.Rejected(DeliveryContract.held()));

        assertThat(oldestFirst()).extracting(Alert::kind).containsExactly(HELD);
        assertThat(oldestFirst().getFirst().detail()).isEqualTo(DeliveryContract.held().reason());
    }

    @Test
    default void newestShouldGiveAPageAtATime() {
        List<Long> sequences = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            take(LeadFixture.lead().held());
            sequences.add(alerts().newest(Long.MAX_VALUE, 1).getFirst().sequence());
        }

        assertThat(sequences).isSorted().doesNotHaveDuplicates();
        assertThat(alerts().newest(Long.MAX_VALUE, 2))
                .extracting(Alert::sequence)
                .containsExactly(sequences.get(4), sequences.get(3));
        assertThat(alerts().newest(sequences.get(3), 2))
                .extracting(Alert::sequence)
                .containsExactly(sequences.get(2), sequences.get(1));
    }
}
