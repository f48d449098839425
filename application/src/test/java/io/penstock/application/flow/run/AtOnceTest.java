package io.penstock.application.flow.run;

import static io.penstock.application.flow.run.FlowTree.flow;
import static io.penstock.application.flow.run.FlowTree.parallel;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.flow.FlowOutcome;
import io.penstock.domain.flow.HoldUntil;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AtOnceTest {

    private static final Optional<Duration> THREE_SECONDS = Optional.of(Duration.ofSeconds(3));

    @Test
    void allShouldBeWaitedForWhereTheFirstIsNotEnough() {
        TestLead lead =
                new TestLead(flow().of(parallel(5, Optional.empty(), false, "A", "B", "C")));

        assertThat(lead.go()).containsExactly("A", "B", "C");
        lead.accepts("B").go();
        assertThat(lead.last().ended()).isEmpty();
        lead.rejects("A").accepts("C").go();

        assertThat(lead.last().ended()).contains(FlowOutcome.SUCCESS);
        assertThat(lead.last().withdrawn()).isEmpty();
    }

    @Test
    void noMoreThanAllowedShouldBeAskedAtOnce() {
        TestLead lead =
                new TestLead(flow().of(parallel(2, Optional.empty(), false, "A", "B", "C", "D")));

        assertThat(lead.go()).containsExactly("A", "B");
        assertThat(lead.rejects("B").go()).containsExactly("C");
        assertThat(lead.accepts("C").rejects("A").go()).containsExactly("D");
    }

    @Test
    void firstThatTakesItShouldKeepItAlone() {
        TestLead lead = new TestLead(flow().of(parallel(5, Optional.empty(), true, "A", "B", "C")));
        lead.go();
        lead.accepts("B").after(Duration.ofMillis(1)).accepts("C").go();

        assertThat(lead.last().withdrawn()).containsExactlyInAnyOrder(1, 3);
        assertThat(lead.last().ended()).contains(FlowOutcome.SUCCESS);
    }

    @Test
    void loserShouldNotBeTakenForOneThatDidNotAnswer() {
        TestLead lead =
                new TestLead(
                        flow().of(
                                        parallel(5, Optional.empty(), true, "A", "B"),
                                        FlowTree.hold(new HoldUntil.Released()),
                                        FlowTree.recipient("C")));
        lead.go();
        lead.accepts("B").go();

        assertThat(lead.last().withdrawn()).containsExactly(1);
        assertThat(lead.release()).containsExactly("C");
    }

    @Test
    void othersShouldNotBeAskedOnceOneHasIt() {
        TestLead lead = new TestLead(flow().of(parallel(2, Optional.empty(), true, "A", "B", "C")));
        lead.go();

        assertThat(lead.accepts("A").go()).isEmpty();
        assertThat(lead.last().withdrawn()).containsExactly(2);
    }

    @Test
    void oneThatDoesNotAnswerInTimeShouldLoseTheLead() {
        TestLead lead = new TestLead(flow().of(parallel(5, THREE_SECONDS, false, "A", "B")));
        lead.go();

        assertThat(lead.last().wakeAt()).contains(TestLead.MONDAY_NOON.plusSeconds(3));
        lead.after(Duration.ofSeconds(1)).accepts("A").go();
        assertThat(lead.last().withdrawn()).isEmpty();
        lead.after(Duration.ofSeconds(2)).go();
        assertThat(lead.last().withdrawn()).containsExactly(2);
        assertThat(lead.last().ended()).contains(FlowOutcome.SUCCESS);
    }

    @Test
    void sellLimitShouldCountThoseThatHaveNotAnswered() {
        TestLead lead =
                new TestLead(
                        flow().sellLimit(2)
                                .of(parallel(5, Optional.empty(), false, "A", "B", "C")));

        assertThat(lead.go()).containsExactly("A", "B");
        assertThat(lead.accepts("A").go()).isEmpty();
        assertThat(lead.rejects("B").go()).containsExactly("C");
        assertThat(lead.accepts("C").go()).isEmpty();
        assertThat(lead.last().ended()).contains(FlowOutcome.SUCCESS);
    }

    @Test
    void noneShouldBeWaitedForWhereAllSayNo() {
        TestLead lead = new TestLead(flow().of(parallel(5, THREE_SECONDS, true, "A", "B")));
        lead.go();
        lead.rejects("A").rejects("B").go();

        assertThat(lead.last().ended()).contains(FlowOutcome.FAILURE);
        assertThat(lead.last().wakeAt()).isEmpty();
    }
}
