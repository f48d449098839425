package io.penstock.application.lead;

import static io.penstock.application.lead.LeadChangeFixture.AFTERNOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.concurrency.Simultaneously;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.BuyerStatus;
import io.penstock.domain.status.LeadStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How every storage keeps what companies say of leads; each test begins with an empty storage. */
public interface ConversionsContract extends ChangedLeads {

    private static Conversion word(BuyerStatus status) {
        return new Conversion(
                new CompanyId(5),
                status,
                Optional.of(new BigDecimal("12.5")),
                Optional.of("Сделка 17"),
                AFTERNOON,
                Conversion.byPostback(new CompanyId(5)));
    }

    @Test
    default void nobodyShouldHaveSaidAnythingOfANewLeadOrOfNone() {
        StoredLead lead = take(LeadFixture.lead());

        assertThat(leads().conversions(lead.lead().id())).isEmpty();
        assertThat(leads().conversions(new LeadId("nobody"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    default void aWordShouldBeKeptAndLeaveTheLeadAsItIs(BuyerStatus status) {
        StoredLead lead = take(LeadFixture.lead());

        assertThat(changes().change(LeadChange.saying(lead, word(status))))
                .isInstanceOf(ChangeOutcome.Changed.class);

        assertThat(leads().conversions(lead.lead().id())).containsExactly(word(status));
        StoredLead after = leads().find(lead.lead().id()).orElseThrow();
        assertThat(after.status()).isEqualTo(LeadStatus.WAITING);
        assertThat(after.version()).isEqualTo(lead.version() + 1);
        assertThat(leads().history(lead.lead().id()).getLast())
                .isEqualTo(
                        new LeadEvent(
                                AFTERNOON,
                                LeadEvent.Kind.CONVERSION,
                                Optional.of(new CompanyId(5)),
                                status.key() + ", value 12.5, reference Сделка 17",
                                "postback:5"));
    }

    @Test
    default void wordsShouldBeKeptInTheirOrderAlsoWithoutAmountAndReference() {
        StoredLead lead = take(LeadFixture.lead());
        Conversion bare =
                new Conversion(
                        new CompanyId(6),
                        BuyerStatus.TRASH,
                        Optional.empty(),
                        Optional.empty(),
                        AFTERNOON,
                        "anna");
        changes().change(LeadChange.saying(lead, word(BuyerStatus.APPROVED)));
        StoredLead then = leads().find(lead.lead().id()).orElseThrow();
        changes().change(LeadChange.saying(then, bare));

        assertThat(leads().conversions(lead.lead().id()))
                .containsExactly(word(BuyerStatus.APPROVED), bare);
    }

    @Test
    default void aStepShouldBeMadeTogetherWithItsWord() {
        StoredLead lead = take(LeadFixture.lead());

        make(LeadChangeFixture.change(lead).to(LeadStatus.TRASH), word(BuyerStatus.TRASH));

        assertThat(leads().find(lead.lead().id()).orElseThrow().status())
                .isEqualTo(LeadStatus.TRASH);
        assertThat(leads().conversions(lead.lead().id())).hasSize(1);
    }

    @Test
    default void ofWordsSaidAtOnceOfTheSameVersionOneShouldBeKept() {
        StoredLead lead = take(LeadFixture.lead());

        List<ChangeOutcome> outcomes =
                Simultaneously.run(
                        4,
                        _ ->
                                () ->
                                        changes()
                                                .change(
                                                        LeadChange.saying(
                                                                lead, word(BuyerStatus.APPROVED))));

        assertThat(outcomes.stream().filter(ChangeOutcome.Changed.class::isInstance)).hasSize(1);
        assertThat(leads().conversions(lead.lead().id())).hasSize(1);
    }

    private void make(LeadChangeFixture fixture, Conversion word) {
        assertThat(changes().change(fixture.build().askedForBy(word)))
                .isInstanceOf(ChangeOutcome.Changed.class);
    }
}
