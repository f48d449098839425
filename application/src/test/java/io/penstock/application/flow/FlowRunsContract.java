package io.penstock.application.flow;

import static io.penstock.application.lead.FlowFixture.going;
import static io.penstock.application.lead.LeadChangeFixture.AFTERNOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.concurrency.Simultaneously;
import io.penstock.application.lead.FlowFixture;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.SoldLeads;
import io.penstock.application.lead.StoredLead;
import io.penstock.domain.flow.FlowOutcome;
import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link FlowRuns} keeps; each test begins with an empty storage. */
public interface FlowRunsContract extends SoldLeads {

    private LeadId takeWaking(Instant at) {
        StoredLead lead = take(LeadFixture.lead().inFlow());
        make(going(lead).waking(at));
        return lead.lead().id();
    }

    @Test
    default void findShouldFindNothingOfALeadWithoutAFlow() {
        StoredLead lead = take(LeadFixture.lead());

        assertThat(flows().find(lead.lead().id())).isEmpty();
    }

    @Test
    default void findShouldFindTheRunAsItWasWrittenLast() {
        StoredLead lead = take(LeadFixture.lead().inFlow());
        LeadId id = lead.lead().id();
        assertThat(flows().find(id)).contains(FlowFixture.run(id));

        StoredLead waking = make(going(lead).waking(AFTERNOON.plusNanos(7_654_321)));
        assertThat(flows().find(id))
                .contains(FlowFixture.run(id).waking(Optional.of(AFTERNOON.plusMillis(7))));

        make(going(waking).ending(FlowOutcome.SUCCESS));
        assertThat(flows().find(id)).contains(FlowFixture.run(id).ending(FlowOutcome.SUCCESS));
    }

    @Test
    default void claimShouldGiveTheLongestDueFirstAndNoMoreThanAskedFor() {
        LeadId second = takeWaking(AFTERNOON.plusSeconds(2));
        LeadId first = takeWaking(AFTERNOON.plusSeconds(1));
        LeadId third = takeWaking(AFTERNOON.plusSeconds(3));
        Instant now = AFTERNOON.plusSeconds(3);

        assertThat(flows().claim(now.minusMillis(1), now.plusSeconds(9), 2))
                .containsExactly(first, second);
        assertThat(flows().claim(now, now.plusSeconds(9), 2)).containsExactly(third);
        assertThat(flows().claim(now, now.plusSeconds(9), 2)).isEmpty();
    }

    @Test
    default void claimShouldGiveAgainWhatNobodyFinished() {
        LeadId lead = takeWaking(AFTERNOON);
        Instant until = AFTERNOON.plusSeconds(9);

        flows().claim(AFTERNOON, until, 1);

        assertThat(flows().claim(until.minusMillis(1), until.plusSeconds(9), 1)).isEmpty();
        assertThat(flows().claim(until, until.plusSeconds(9), 1)).containsExactly(lead);
    }

    @Test
    default void aStepShouldEndTheClaim() {
        LeadId lead = takeWaking(AFTERNOON);
        flows().claim(AFTERNOON, AFTERNOON.plusSeconds(9), 1);

        make(going(stored(lead)));

        assertThat(flows().claim(AFTERNOON.plusSeconds(60), AFTERNOON.plusSeconds(69), 1))
                .isEmpty();
    }

    @Test
    default void claimShouldGiveEachToOneWhenManyCompete() {
        List<LeadId> due = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            due.add(takeWaking(AFTERNOON));
        }

        List<LeadId> claimed =
                Simultaneously.run(8, _ -> this::claimAll).stream().flatMap(List::stream).toList();

        assertThat(claimed).containsExactlyInAnyOrderElementsOf(due);
        assertThat(new HashSet<>(claimed)).hasSize(40);
    }

    private List<LeadId> claimAll() {
        List<LeadId> all = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            all.addAll(flows().claim(AFTERNOON, AFTERNOON.plusSeconds(9), 3));
        }
        return all;
    }
}
