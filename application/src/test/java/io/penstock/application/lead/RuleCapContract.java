package io.penstock.application.lead;

import static io.penstock.application.delivery.DeliveryContract.attempt;
import static io.penstock.application.delivery.DeliveryContract.lease;
import static io.penstock.application.delivery.DeliveryContract.rejection;
import static io.penstock.application.lead.FlowFixture.going;
import static io.penstock.application.lead.LeadChangeFixture.change;
import static io.penstock.application.lead.SaleFixture.rule;
import static io.penstock.application.lead.SaleFixture.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.concurrency.Simultaneously;
import io.penstock.application.delivery.DeliveryContract;
import io.penstock.application.delivery.Settlement;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.flow.CapSpan;
import io.penstock.domain.flow.RuleCap;
import io.penstock.domain.status.LeadStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the caps of flows' places bind, whatever the storage; each test begins with an empty one. */
public interface RuleCapContract extends SoldLeads, DeliveryContract {

    private static LeadFixture lead(RuleCap... caps) {
        LeadFixture lead = LeadFixture.lead().withDelivery().inFlow();
        List.of(caps).forEach(lead::promising);
        return lead;
    }

    private static IntakeOutcome full(RuleCap cap) {
        return new IntakeOutcome.PromiseBroken(new BrokenPromise.RuleFull(cap));
    }

    private static IntakeOutcome stored() {
        return new IntakeOutcome.Stored(Optional.empty());
    }

    @Test
    default void takeShouldRefuseWhenThePlaceHasGivenEnough() {
        RuleCap cap = rule('a', 5, CapSpan.DAY, 2);
        take(lead(cap));
        take(lead(cap));

        assertThat(intake().take(lead(cap).build())).isEqualTo(full(cap));
    }

    @Test
    default void takeShouldCountByPlaceAndCompany() {
        take(lead(rule('a', 5, CapSpan.DAY, 1)));
        take(LeadFixture.lead());

        assertThat(intake().take(lead(rule('b', 5, CapSpan.DAY, 1)).build())).isEqualTo(stored());
        assertThat(
                        intake().take(
                                        LeadFixture.lead()
                                                .withCompany(6)
                                                .inFlow()
                                                .promising(rule('a', 6, CapSpan.DAY, 1))
                                                .build()))
                .isEqualTo(stored());
    }

    @Test
    default void takeShouldCountOncePerPlaceHoweverManyCapsItHas() {
        RuleCap hourly = rule('a', 5, CapSpan.HOUR, 2);
        RuleCap daily = rule('a', 5, CapSpan.DAY, 3);
        take(lead(hourly, daily));
        take(lead(hourly, daily));

        assertThat(intake().take(lead(hourly, daily).build())).isEqualTo(full(hourly));
        Duration hour = Duration.ofHours(1);
        take(lead(hourly, daily).at(LeadFixture.NOON.plus(hour)));
        assertThat(intake().take(lead(hourly, daily).at(LeadFixture.NOON.plus(hour)).build()))
                .isEqualTo(full(daily));
    }

    @Test
    default void takeShouldCountTheDayOfTheCapsZone() {
        RuleCap cap = rule('a', 5, CapSpan.DAY, 1);
        take(lead(cap));

        assertThat(intake().take(lead(cap).at(LeadFixture.NOON.plus(Duration.ofHours(9))).build()))
                .as("midnight in Moscow")
                .isEqualTo(stored());
        assertThat(intake().take(lead(cap).at(LeadFixture.NOON.plus(Duration.ofHours(10))).build()))
                .isEqualTo(full(cap));
    }

    @Test
    default void whatIsRejectedShouldCountNoMore() {
        RuleCap cap = rule('a', 5, CapSpan.DAY, 1);
        take(lead(cap));

        queue().settle(
                        claim(1, lease("worker"), NOW).getFirst(),
                        attempt(rejection()),
                        new Settlement.Rejected(DeliveryContract.held()));

        assertThat(intake().take(lead(cap).build())).isEqualTo(stored());
        assertThat(intake().take(lead(cap).build())).isEqualTo(full(cap));
    }

    @Test
    default void whatIsAcceptedOrCancelledByTheCallCenterShouldCount() {
        RuleCap cap = rule('a', 5, CapSpan.DAY, 2);
        take(lead(cap));
        StoredLead other = take(lead(cap));
        queue().settle(
                        claim(1, lease("worker"), NOW).getFirst(),
                        attempt(new AttemptOutcome.Accepted()),
                        new Settlement.Delivered());
        StoredLead now = stored(other.lead().id());
        make(change(now).to(LeadStatus.CANCELLED).because(1).cancellingDeliveries());

        assertThat(intake().take(lead(cap).build())).isEqualTo(full(cap));
    }

    @Test
    default void whatIsWithdrawnOrMovedAwayShouldCountNoMore() {
        RuleCap cap = rule('a', 5, CapSpan.DAY, 2);
        StoredLead withdrawn = take(lead(cap));
        StoredLead moved = take(lead(cap));

        make(going(withdrawn).withdrawing(1).selling(sale(2, 6)));
        make(change(moved).movedTo(6));

        assertThat(intake().take(lead(cap).build())).isEqualTo(stored());
        assertThat(intake().take(lead(cap).build())).isEqualTo(stored());
        assertThat(intake().take(lead(cap).build())).isEqualTo(full(cap));
    }

    @Test
    default void changeShouldRefuseASaleWhenThePlaceHasGivenEnough() {
        RuleCap cap = rule('a', 6, CapSpan.DAY, 1);
        StoredLead first = take(LeadFixture.lead().inFlow(sale(2, 6).promising(cap)));
        StoredLead second = take(LeadFixture.lead().inFlow());

        assertThat(changes().change(going(second).selling(sale(2, 6).promising(cap)).build()))
                .isEqualTo(new ChangeOutcome.PromiseBroken(new BrokenPromise.RuleFull(cap)));

        make(going(first).withdrawing(2));
        make(going(second).selling(sale(2, 6).promising(cap)));
    }

    @Test
    default void changeShouldCountWhatItSellsItself() {
        RuleCap cap = rule('a', 6, CapSpan.DAY, 1);
        StoredLead lead = take(LeadFixture.lead().inFlow());

        assertThat(
                        changes()
                                .change(
                                        going(lead)
                                                .selling(
                                                        sale(2, 6).promising(cap),
                                                        sale(3, 6).promising(cap))
                                                .build()))
                .isEqualTo(new ChangeOutcome.PromiseBroken(new BrokenPromise.RuleFull(cap)));
        assertHolders(lead.lead().id(), 5);
    }

    @Test
    default void capsShouldBeFilledExactlyWhenManyThreadsCompete() {
        int threads = 16;
        int room = 24;
        RuleCap cap = rule('a', 6, CapSpan.DAY, room);
        List<Long> given =
                Simultaneously.run(threads, thread -> () -> sell(3, cap, thread % 2 == 0));

        assertThat(given.stream().mapToLong(Long::longValue).sum()).isEqualTo(room);
    }

    /** How many of so many leads were sold: when they come in, or later. */
    private long sell(int leads, RuleCap cap, boolean atOnce) {
        return IntStream.range(0, leads)
                .filter(_ -> {
                    SaleFixture sale = sale(2, 6).promising(cap);
                    if (atOnce) {
                        NewLead lead = LeadFixture.lead().inFlow(sale).build();
                        return intake().take(lead) instanceof IntakeOutcome.Stored;
                    }
                    StoredLead lead = take(LeadFixture.lead().inFlow());
                    return changes().change(going(lead).selling(sale).build())
                            instanceof ChangeOutcome.Changed;
                })
                .count();
    }
}
