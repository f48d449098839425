package io.penstock.application.flow.run;

import static io.penstock.application.flow.run.FlowTree.capacity;
import static io.penstock.application.flow.run.FlowTree.cascade;
import static io.penstock.application.flow.run.FlowTree.delayed;
import static io.penstock.application.flow.run.FlowTree.filter;
import static io.penstock.application.flow.run.FlowTree.flow;
import static io.penstock.application.flow.run.FlowTree.hold;
import static io.penstock.application.flow.run.FlowTree.pixels;
import static io.penstock.application.flow.run.FlowTree.recipient;
import static io.penstock.application.flow.run.FlowTree.recipientWhere;
import static io.penstock.application.flow.run.FlowTree.rules;
import static io.penstock.application.flow.run.FlowTree.script;
import static io.penstock.application.flow.run.FlowTree.sequence;
import static io.penstock.application.flow.run.FlowTree.variants;
import static io.penstock.application.flow.run.TestLead.MONDAY_NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.DelayRule;
import io.penstock.domain.flow.AfterFailure;
import io.penstock.domain.flow.FlowOutcome;
import io.penstock.domain.flow.FlowRecord;
import io.penstock.domain.flow.HoldUntil;
import io.penstock.domain.schedule.BusinessHours;
import io.penstock.domain.schedule.TimeOfDayWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowInterpreterTest {

    private static final BusinessHours MORNING =
            new BusinessHours(
                    ZoneOffset.UTC,
                    Map.of(
                            DayOfWeek.MONDAY, List.of(new TimeOfDayWindow(540, 600)),
                            DayOfWeek.TUESDAY, List.of(new TimeOfDayWindow(540, 600))),
                    Set.of());
    private static final Instant TUESDAY_9 = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void cascadeShouldEndWithTheFirstThatTakesTheLead() {
        TestLead lead =
                new TestLead(flow().of(cascade(recipient("A"), recipient("B"), recipient("C"))));

        assertThat(lead.go()).containsExactly("A");
        assertThat(lead.last().ended()).isEmpty();
        assertThat(lead.rejects("A").go()).containsExactly("B");
        assertThat(lead.go()).as("nothing new has happened").isEmpty();
        assertThat(lead.accepts("B").go()).isEmpty();
        assertThat(lead.last().ended()).contains(FlowOutcome.SUCCESS);
    }

    @Test
    void flowThatNobodyTookShouldEndWithoutATaker() {
        TestLead lead = new TestLead(flow().of(cascade(recipient("A"), recipient("B"))));
        lead.go();
        lead.rejects("A").go();

        lead.says("B", new Answer.Failed(false)).go();

        assertThat(lead.last().ended()).contains(FlowOutcome.ERROR);
        assertThat(lead.last().held()).isEqualTo("No company of the flow took it.");
    }

    @Test
    void recipientsWhoseCriteriaHoldShouldGetTheLeadInOrder() {
        TestLead lead =
                new TestLead(
                        flow().of(
                                        recipientWhere("A", _ -> true),
                                        recipientWhere("B", _ -> false),
                                        recipientWhere("C", _ -> true)));

        assertThat(lead.go()).containsExactly("A");
        assertThat(lead.accepts("A").go()).containsExactly("C");
        assertThat(lead.accepts("C").go()).isEmpty();
        assertThat(lead.last().ended()).contains(FlowOutcome.SUCCESS);
    }

    @Test
    void sellLimitShouldBoundHowManyHaveTheLead() {
        TestLead lead =
                new TestLead(
                        flow().sellLimit(2)
                                .of(
                                        recipient("A"),
                                        recipient("B"),
                                        recipient("C"),
                                        recipient("D")));
        lead.go();
        lead.rejects("A").go();
        lead.accepts("B").go();

        assertThat(lead.accepts("C").go()).as("B and C have it").isEmpty();
        assertThat(lead.last().ended()).contains(FlowOutcome.SUCCESS);
    }

    @Test
    void companyThatHasTheLeadShouldNotGetItTwice() {
        TestLead lead = new TestLead(flow().of(script(false), recipient("A"), recipient("B")));
        lead.script("A").go();

        assertThat(lead.accepts("A").go()).containsExactly("B");
    }

    @Test
    void scriptShouldGoOnBelowWhereSaid() {
        TestLead next = new TestLead(flow().of(script(true), recipient("D")));
        next.script("A", "B").go();
        TestLead stop = new TestLead(flow().of(script(false), recipient("D")));
        stop.script("A", "B").go();

        assertThat(next.rejects("A").go()).containsExactly("B");
        assertThat(next.says("B", new Answer.Failed(true)).go()).containsExactly("D");
        assertThat(stop.rejects("A").go()).containsExactly("D");
    }

    @Test
    void rejectionShouldStopOrHoldWhereTheRecipientSaysSo() {
        TestLead stopped =
                new TestLead(
                        flow().of(
                                        recipient(
                                                "A",
                                                AfterFailure.STOP,
                                                AfterFailure.NEXT,
                                                AfterFailure.NEXT),
                                        recipient("B")));
        stopped.go();
        TestLead held =
                new TestLead(
                        flow().of(
                                        recipient(
                                                "A",
                                                AfterFailure.NEXT,
                                                AfterFailure.NEXT,
                                                AfterFailure.HOLD),
                                        recipient("B")));
        held.go();

        assertThat(stopped.rejects("A").go()).isEmpty();
        assertThat(stopped.last().ended()).contains(FlowOutcome.FAILURE);
        assertThat(held.says("A", new Answer.Failed(true)).go()).isEmpty();
        assertThat(held.last().held()).contains("a person is to decide");
        assertThat(held.last().wakeAt()).isEmpty();
        assertThat(held.go()).isEmpty();
        assertThat(held.release()).containsExactly("B");
    }

    @Test
    void filterShouldEndTheFlowWhereItsCriteriaHold() {
        TestLead lead = new TestLead(flow().of(filter("Too old.", _ -> true), recipient("A")));
        TestLead passed = new TestLead(flow().of(filter("Too old.", _ -> false), recipient("A")));

        assertThat(lead.go()).isEmpty();
        assertThat(lead.last().held()).isEqualTo("Too old.");
        assertThat(lead.last().ended()).contains(FlowOutcome.FAILURE);
        assertThat(passed.go()).containsExactly("A");
    }

    @Test
    void chainShouldHoldTheLeadUntilOneHasRoom() {
        Instant hour = MONDAY_NOON.plus(Duration.ofHours(1));
        Instant day = MONDAY_NOON.plus(Duration.ofHours(12));
        TestLead lead = new TestLead(flow().of(capacity(true, "A", "B"), recipient("C")));
        lead.isFull("A", day).isFull("B", hour);

        assertThat(lead.go()).isEmpty();
        assertThat(lead.last().wakeAt()).contains(hour);
        assertThat(lead.last().held()).isEqualTo("No recipient has room.");
        assertThat(lead.at(hour.minusMillis(1)).go()).as("too early").isEmpty();
        assertThat(lead.at(hour).go()).as("still full").isEmpty();
        lead.isFull("B", day.plusSeconds(1));
        assertThat(lead.at(day).hasRoom("A").go()).containsExactly("A");
        assertThat(lead.rejects("A").go()).containsExactly("C");
    }

    @Test
    void chainThatDoesNotHoldShouldLetTheFlowGoOn() {
        TestLead lead = new TestLead(flow().of(capacity(false, "A", "B"), recipient("C")));

        assertThat(lead.isFull("A", MONDAY_NOON).go()).containsExactly("B");
        TestLead full = new TestLead(flow().of(capacity(false, "A"), recipient("C")));
        assertThat(full.isFull("A", MONDAY_NOON).go()).containsExactly("C");
    }

    @Test
    void rulesShouldHoldTheLeadUntilTheFirstOpens() {
        TestLead lead =
                new TestLead(
                        flow().of(
                                        rules(
                                                Map.of("A", MORNING),
                                                recipient("A"),
                                                hold(new HoldUntil.Rule()))));

        assertThat(lead.go()).isEmpty();
        assertThat(lead.last().wakeAt()).contains(TUESDAY_9);
        assertThat(lead.at(TUESDAY_9).go()).containsExactly("A");
        assertThat(lead.accepts("A").go()).isEmpty();
        assertThat(lead.last().ended()).contains(FlowOutcome.SUCCESS);
    }

    @Test
    void releaseAfterHoursShouldAskTheRulesAgain() {
        TestLead lead =
                new TestLead(
                        flow().of(
                                        rules(
                                                Map.of("A", MORNING),
                                                recipient("A"),
                                                hold(new HoldUntil.Rule()))));
        lead.go();

        assertThat(lead.release()).isEmpty();
        assertThat(lead.last().wakeAt()).contains(TUESDAY_9);
    }

    @Test
    void holdShouldEndWithItsTimeItsCalendarOrAPerson() {
        TestLead time =
                new TestLead(
                        flow().of(hold(new HoldUntil.Time(Duration.ofMinutes(5))), recipient("A")));
        TestLead opening =
                new TestLead(
                        flow().calendar("EST", MORNING)
                                .of(hold(new HoldUntil.Opening("EST")), recipient("A")));
        TestLead person = new TestLead(flow().of(hold(new HoldUntil.Released()), recipient("A")));

        assertThat(time.go()).isEmpty();
        assertThat(time.last().wakeAt()).contains(MONDAY_NOON.plus(Duration.ofMinutes(5)));
        assertThat(time.after(Duration.ofMinutes(5)).go()).containsExactly("A");
        assertThat(opening.go()).isEmpty();
        assertThat(opening.at(TUESDAY_9).go()).containsExactly("A");
        assertThat(person.go()).isEmpty();
        assertThat(person.last().wakeAt()).isEmpty();
        assertThat(person.after(Duration.ofDays(9)).go()).isEmpty();
        assertThat(person.release()).containsExactly("A");
    }

    @Test
    void holdForRoomShouldWaitForThoseThatWereFull() {
        TestLead lead =
                new TestLead(flow().of(recipient("A"), hold(new HoldUntil.Room()), recipient("B")));
        Instant hour = MONDAY_NOON.plus(Duration.ofHours(1));

        assertThat(lead.isFull("A", hour).go()).isEmpty();
        assertThat(lead.last().wakeAt()).contains(hour);
        assertThat(lead.at(hour).go()).containsExactly("B");
    }

    @Test
    void delayShouldHaveAStageWait() {
        DelayRule once =
                new DelayRule(
                        FlowTree.condition(_ -> true), new DelayRule.Once(Duration.ofMinutes(5)));
        TestLead lead = new TestLead(flow().of(delayed(once, recipient("A"))));

        assertThat(lead.go()).isEmpty();
        assertThat(lead.last().wakeAt()).contains(MONDAY_NOON.plus(Duration.ofMinutes(5)));
        assertThat(lead.after(Duration.ofMinutes(4)).go()).isEmpty();
        assertThat(lead.after(Duration.ofMinutes(1)).go()).containsExactly("A");
        assertThat(lead.after(Duration.ofMinutes(9)).rejects("A").go()).isEmpty();
        assertThat(lead.last().ended()).contains(FlowOutcome.FAILURE);
    }

    @Test
    void backoffShouldLastAsLongAsItsConditionHolds() {
        Duration second = Duration.ofSeconds(1);
        Instant end = MONDAY_NOON.plusSeconds(5);
        TestLead[] lead = new TestLead[1];
        DelayRule backoff =
                new DelayRule(
                        FlowTree.condition(_ -> lead[0].now().isBefore(end)),
                        new DelayRule.Backoff(second, Duration.ofMinutes(5)));
        lead[0] = new TestLead(flow().of(delayed(backoff, recipient("A"))));

        assertThat(lead[0].go()).isEmpty();
        assertThat(lead[0].after(second).go()).isEmpty();
        assertThat(lead[0].last().wakeAt()).contains(MONDAY_NOON.plusSeconds(3));
        assertThat(lead[0].after(second.multipliedBy(2)).go()).isEmpty();
        assertThat(lead[0].last().wakeAt()).contains(MONDAY_NOON.plusSeconds(7));
        assertThat(lead[0].after(second.multipliedBy(4)).go()).containsExactly("A");
    }

    @Test
    void variantShouldStayChosen() {
        TestLead lead = new TestLead(flow().of(variants(false, recipient("A"), recipient("B"))));

        assertThat(lead.chooses(1).go()).containsExactly("B");
        assertThat(lead.chooses(0).rejects("B").go()).isEmpty();
        assertThat(lead.last().ended()).contains(FlowOutcome.FAILURE);
    }

    @Test
    void criteriaShouldBeAskedOnce() {
        boolean[] holds = {true};
        TestLead lead =
                new TestLead(
                        flow().of(sequence(recipientWhere("A", _ -> holds[0])), recipient("B")));
        lead.go();
        holds[0] = false;

        assertThat(lead.go()).as("A has it to answer").isEmpty();
        assertThat(lead.rejects("A").go()).containsExactly("B");
    }

    @Test
    void companyThatFetchesLeadsShouldHaveItAtOnce() {
        TestLead lead = new TestLead(flow().of(recipient("A"), recipient("B"), pixels()));

        assertThat(lead.fetches("A").fetches("B").go()).containsExactly("A", "B");
        assertThat(lead.last().ended()).contains(FlowOutcome.SUCCESS);
        assertThat(lead.fired()).isEqualTo(1);
        assertThat(lead.outcomes()).containsExactly("success");
    }

    @Test
    void pixelsShouldBeFiredOnce() {
        TestLead lead = new TestLead(flow().of(pixels(), recipient("A"), pixels()));
        lead.go();

        assertThat(lead.fired()).isEqualTo(1);
        lead.accepts("A").go();
        assertThat(lead.fired()).isEqualTo(2);
        assertThat(
                        lead.last().records().stream()
                                .filter(record -> record.kind() == FlowRecord.Kind.DONE))
                .hasSize(1);
    }

    @Test
    void unknownCompanyShouldBePassedOver() {
        TestLead lead = new TestLead(flow().of(recipient("Nobody"), recipient("A")));

        assertThat(lead.go()).containsExactly("A");
        assertThat(lead.last().records())
                .anyMatch(record -> record.detail().equals("There is no company Nobody."));
    }

    @Test
    void flowWithAThousandStepsShouldEnd() {
        FlowTree.Part[] parts = new FlowTree.Part[1000];
        for (int step = 0; step < parts.length; step++) {
            parts[step] = recipientWhere("A", _ -> false);
        }
        parts[999] = recipient("B");
        TestLead lead = new TestLead(flow().of(parts));

        assertThat(lead.go()).containsExactly("B");
    }

    @Test
    void flowNestedFiftyDeepShouldEnd() {
        FlowTree.Part part = recipient("A");
        for (int depth = 0; depth < 50; depth++) {
            part = sequence(cascade(part));
        }
        TestLead lead = new TestLead(flow().of(part));

        assertThat(lead.go()).containsExactly("A");
        lead.accepts("A").go();
        assertThat(lead.last().ended()).isEqualTo(Optional.of(FlowOutcome.SUCCESS));
    }
}
