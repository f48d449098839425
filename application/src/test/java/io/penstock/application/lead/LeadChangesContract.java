package io.penstock.application.lead;

import static io.penstock.application.lead.LeadChangeFixture.AFTERNOON;
import static io.penstock.application.lead.LeadChangeFixture.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.concurrency.Simultaneously;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What every {@link LeadChanges} does to a lead; each test begins with an empty storage. */
public interface LeadChangesContract extends ChangedLeads {
    @Test
    default void changeShouldGiveTheLeadItsNewStatusAndReason() {
        StoredLead lead = take(LeadFixture.lead());

        StoredLead cancelled = make(change(lead).to(LeadStatus.CANCELLED).because(7));
        StoredLead trashed = make(change(cancelled).to(LeadStatus.TRASH));

        assertThat(cancelled.status()).isEqualTo(LeadStatus.CANCELLED);
        assertThat(cancelled.reason()).isEqualTo(OptionalLong.of(7));
        assertThat(cancelled.version()).isEqualTo(lead.version() + 1);
        assertThat(cancelled.company()).isEqualTo(lead.company());
        assertThat(trashed.reason()).isEqualTo(OptionalLong.of(7));
        assertThat(leads().find(lead.lead().id())).contains(trashed);
    }

    @Test
    default void changeShouldDoNothingWhenTheLeadHasChangedMeanwhile() {
        StoredLead lead = take(LeadFixture.lead());
        StoredLead held = make(change(lead).to(LeadStatus.HOLD));

        ChangeOutcome late =
                changes()
                        .change(
                                change(lead)
                                        .to(LeadStatus.APPROVED)
                                        .movedTo(6)
                                        .saying(event(LeadEvent.Kind.CONFIRMED))
                                        .build());

        assertThat(late).isEqualTo(new ChangeOutcome.Outdated());
        assertThat(leads().find(lead.lead().id())).contains(held);
        assertThat(leads().history(lead.lead().id())).hasSize(1);
        assertThat(leads().decisions(lead.lead().id())).hasSize(1);
    }

    private static LeadEvent event(LeadEvent.Kind kind) {
        return new LeadEvent(AFTERNOON, kind, Optional.empty(), "по телефону", "operator");
    }

    @Test
    default void changeShouldLetOneWinWhenManyCompete() {
        StoredLead lead = take(LeadFixture.lead());

        List<ChangeOutcome> outcomes =
                Simultaneously.run(
                        8, thread -> () -> changes().change(change(lead).movedTo(10).build()));

        assertThat(outcomes).filteredOn(ChangeOutcome.Changed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(new ChangeOutcome.Outdated()::equals).hasSize(7);
        assertThat(leads().decisions(lead.lead().id())).hasSize(2);
    }

    @Test
    default void changeShouldRefuseALeadThatIsNotThere() {
        StoredLead nobody = StoredLead.of(LeadFixture.lead().build(), Optional.empty());

        assertThatThrownBy(() -> changes().change(change(nobody).to(LeadStatus.HOLD).build()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void changeShouldGiveTheLeadToItsNewCompany() {
        StoredLead lead = take(LeadFixture.lead());

        StoredLead moved = make(change(lead).to(LeadStatus.APPROVED).movedTo(6));

        assertThat(moved.company()).contains(new CompanyId(6));
        assertThat(moved.decision().number()).isEqualTo(2);
        assertThat(leads().find(lead.lead().id())).contains(moved);
    }

    @Test
    default void changeShouldPutTheLeadIntoTheHoldQueueWhenNobodyTakesIt() {
        StoredLead lead = take(LeadFixture.lead());

        StoredLead moved = make(change(lead).to(LeadStatus.APPROVED).movedToHold());

        assertThat(moved.company()).isEmpty();
        assertThat(moved.held()).contains(new Held("Никому.", AFTERNOON));
        assertThat(moved.status()).isEqualTo(LeadStatus.APPROVED);
        assertThat(leads().find(lead.lead().id())).contains(moved);
    }

    @Test
    default void changeShouldTakeTheLeadOutOfTheHoldQueueWhenACompanyTakesIt() {
        StoredLead lead = take(LeadFixture.lead().held());

        StoredLead moved = make(change(lead).movedTo(6));

        assertThat(moved.held()).isEmpty();
        assertThat(leads().find(lead.lead().id())).contains(moved);
    }

    @Test
    default void changeShouldKeepTheLeadInTheHoldQueueWhileThereIsAnythingToDo() {
        StoredLead lead = take(LeadFixture.lead().held());

        StoredLead approved = make(change(lead).to(LeadStatus.APPROVED));
        StoredLead cancelled = make(change(approved).to(LeadStatus.CANCELLED).because(1));

        assertThat(approved.held()).isEqualTo(lead.held());
        assertThat(cancelled.held()).isEmpty();
        assertThat(leads().find(lead.lead().id())).contains(cancelled);
    }

    @Test
    default void changeShouldKeepWhatWasCorrected() {
        StoredLead lead = take(LeadFixture.lead());
        LeadAttributes corrected = inMexico(lead);

        StoredLead changed = make(change(lead).withAttributes(corrected));

        assertThat(changed.lead().attributes()).isEqualTo(corrected);
        assertThat(changed.lead().fields()).isEqualTo(lead.lead().fields());
        assertThat(leads().find(lead.lead().id())).contains(changed);
    }

    private static LeadAttributes inMexico(StoredLead lead) {
        return lead.lead().attributes().toBuilder()
                .country(Attribute.GEO, "mx")
                .text(Attribute.CITY, "Ciudad de México")
                .build();
    }

    @Test
    default void decisionsShouldEachKeepWhatTheyRead() {
        StoredLead lead = take(LeadFixture.lead());
        LeadAttributes corrected = inMexico(lead);
        LeadAttributes withReason = corrected.toBuilder().number(Attribute.REASON, 3).build();

        StoredLead second = make(change(lead).withAttributes(corrected).movedTo(6));
        StoredLead third = make(change(second).reading(withReason).movedToHold());

        assertThat(third.lead().attributes()).isEqualTo(corrected);
        assertThat(leads().decisions(lead.lead().id()))
                .containsExactly(
                        new LeadDecision(lead.decision(), lead.lead().attributes()),
                        new LeadDecision(second.decision(), corrected),
                        new LeadDecision(third.decision(), withReason));
    }

    @Test
    default void decisionsShouldKeepWhatTheFirstReadWhenItIsCorrectedWithoutAMove() {
        StoredLead lead = take(LeadFixture.lead());

        make(change(lead).withAttributes(inMexico(lead)));

        assertThat(leads().decisions(lead.lead().id()))
                .containsExactly(new LeadDecision(lead.decision(), lead.lead().attributes()));
    }

    @Test
    default void decisionsShouldBeNoneWhenThereIsNoSuchLead() {
        take(LeadFixture.lead());

        assertThat(leads().decisions(new LeadId("nobody"))).isEmpty();
    }

    @Test
    default void historyShouldTellWhatWasAskedAndThenWhereTheLeadWent() {
        StoredLead lead = take(LeadFixture.lead());
        LeadEvent corrected = event(LeadEvent.Kind.CORRECTED);
        LeadEvent confirmed = event(LeadEvent.Kind.CONFIRMED);

        make(change(lead).saying(corrected).saying(confirmed).movedTo(6));

        assertThat(leads().history(lead.lead().id()))
                .endsWith(
                        corrected,
                        confirmed,
                        new LeadEvent(
                                AFTERNOON,
                                LeadEvent.Kind.ASSIGNED,
                                Optional.of(new CompanyId(6)),
                                "operator",
                                "operator"));
    }
}
