package io.penstock.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.concurrency.Simultaneously;
import io.penstock.application.lead.ChangedLeads;
import io.penstock.application.lead.DuplicateCheck;
import io.penstock.application.lead.IdempotencyKey;
import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.LeadChangeFixture;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.NewLead;
import io.penstock.application.lead.StoredLead;
import io.penstock.domain.offer.DuplicateRule;
import io.penstock.domain.offer.DuplicateRule.Then;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How duplicates are found while leads are stored. */
interface DuplicatesContract extends ChangedLeads {

    private static NewLead marked(LeadFixture fixture, Then then, String... marks) {
        NewLead lead = fixture.build();
        DuplicateCheck check =
                new DuplicateCheck(
                        new TreeSet<>(List.of(marks)),
                        LeadFixture.NOON,
                        DuplicateRule.usualStatuses(),
                        then);
        return new NewLead(
                lead.lead(), lead.assignment(), lead.idempotency(), Optional.of(check), "partner");
    }

    private static NewLead refusing(String... marks) {
        return marked(LeadFixture.lead(), Then.REFUSE, marks);
    }

    private static LeadFixture receivedAt(Instant moment) {
        return LeadFixture.lead().at(moment);
    }

    @Test
    default void takeShouldRefuseALeadThatHasAMarkInCommonWithAnEarlierOne() {
        NewLead first = refusing("phone-1", "email-1");
        intake().take(first);
        NewLead second = refusing("email-1", "phone-2");

        assertThat(intake().take(second)).isEqualTo(new IntakeOutcome.Duplicate(first.lead().id()));
        assertThat(leads().find(second.lead().id())).isEmpty();
        assertThat(intake().take(refusing("phone-2")))
                .isEqualTo(new IntakeOutcome.Stored(Optional.empty()));
    }

    @Test
    default void takeShouldMarkALeadAndNameTheFirst() {
        NewLead first =
                marked(receivedAt(LeadFixture.NOON.plusSeconds(1)), Then.MARK, "phone", "email");
        NewLead second = marked(receivedAt(LeadFixture.NOON.plusSeconds(2)), Then.MARK, "phone");
        NewLead third = marked(receivedAt(LeadFixture.NOON.plusSeconds(3)), Then.MARK, "phone");
        intake().take(first);
        intake().take(second);

        assertThat(intake().take(third))
                .isEqualTo(new IntakeOutcome.Stored(Optional.of(first.lead().id())));
        StoredLead stored = leads().find(third.lead().id()).orElseThrow();
        assertThat(stored.duplicateOf()).contains(first.lead().id());
        assertThat(stored.source()).isEqualTo("partner");
    }

    @Test
    default void takeShouldLookNoFurtherBackThanTheRule() {
        intake().take(marked(receivedAt(LeadFixture.NOON.minusMillis(1)), Then.REFUSE, "phone"));

        NewLead inTime = refusing("phone");
        assertThat(intake().take(inTime)).isEqualTo(new IntakeOutcome.Stored(Optional.empty()));
        assertThat(intake().take(refusing("phone")))
                .isEqualTo(new IntakeOutcome.Duplicate(inTime.lead().id()));
    }

    @Test
    default void takeShouldCompareWithLeadsByTheStatusThatTheyHaveNow() {
        NewLead first = refusing("phone");
        intake().take(first);
        StoredLead stored = leads().find(first.lead().id()).orElseThrow();
        make(LeadChangeFixture.change(stored).to(LeadStatus.TRASH));

        assertThat(intake().take(refusing("phone")))
                .isEqualTo(new IntakeOutcome.Stored(Optional.empty()));
    }

    @Test
    default void takeShouldTakeEveryLeadThatHasNothingToCompare() {
        intake().take(refusing());

        assertThat(intake().take(refusing())).isEqualTo(new IntakeOutcome.Stored(Optional.empty()));
    }

    @Test
    default void takeShouldLeaveTheKeyUnusedWhenTheLeadIsADuplicate() {
        IdempotencyKey key = new IdempotencyKey("source", "order", "abc");
        intake().take(refusing("phone"));

        intake().take(marked(LeadFixture.lead().withKey(key), Then.REFUSE, "phone"));

        assertThat(intake().use(key)).isEmpty();
    }

    @Test
    default void takeShouldTakeOneWhenManyDuplicatesComeAtTheSameMoment() {
        for (int round = 0; round < 5; round++) {
            String phone = "phone-" + round;
            List<IntakeOutcome> outcomes =
                    Simultaneously.run(8, _ -> () -> intake().take(refusing(phone)));

            assertThat(outcomes).filteredOn(IntakeOutcome.Stored.class::isInstance).hasSize(1);
        }
    }
}
