package io.penstock.application.lead;

import static io.penstock.application.lead.LeadChangeFixture.AFTERNOON;
import static io.penstock.application.lead.LeadChangeFixture.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.concurrency.Simultaneously;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.status.LeadStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How leads that change count towards caps; each test begins with an empty storage. */
public interface CapsOfChangedLeadsContract extends ChangedLeads {
    CapUsage usage();

    private long used(int company, CapPeriod period, CapType type, Instant now) {
        return usage().used(LeadFixture.cap(company, period, type, 1), now, LeadFixture.ZONE);
    }

    @ParameterizedTest
    @EnumSource
    default void usedShouldFollowTheStatusAtOnce(LeadStatus status) {
        StoredLead lead = take(LeadFixture.lead());

        make(change(lead).to(status));

        for (CapType type : CapType.values()) {
            for (CapPeriod period : CapPeriod.values()) {
                assertThat(used(5, period, type, LeadFixture.NOON))
                        .as("%s of %s", type, period)
                        .isEqualTo(type.counts(status) ? 1 : 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    default void usedShouldFollowAMoveAtOnce(CapType type) {
        StoredLead lead = take(LeadFixture.lead());
        StoredLead moved = make(change(lead).movedTo(6));

        assertThat(used(5, CapPeriod.ANY, type, AFTERNOON)).isZero();
        assertThat(used(6, CapPeriod.ANY, type, AFTERNOON))
                .isEqualTo(type.counts(LeadStatus.WAITING) ? 1 : 0);

        make(change(moved).to(LeadStatus.APPROVED).movedToHold());

        assertThat(used(6, CapPeriod.ANY, type, AFTERNOON)).isZero();
    }

    @Test
    default void usedShouldCountAMovedLeadFromWhenItsNewCompanyGotIt() {
        StoredLead lead = take(LeadFixture.lead());
        make(change(lead).movedTo(6));
        Instant end = AFTERNOON.plus(Duration.ofHours(24));

        assertThat(used(6, CapPeriod.LAST_24_HOURS, CapType.ANY, end.minusMillis(1))).isOne();
        assertThat(used(6, CapPeriod.LAST_24_HOURS, CapType.ANY, end)).isZero();
    }

    @Test
    default void changeShouldRefuseAMoveWhenTheCapIsReached() {
        CompanyCap cap = LeadFixture.cap(6, CapPeriod.DAY, CapType.VALID, 1);
        take(LeadFixture.lead().withCompany(6));
        StoredLead lead = take(LeadFixture.lead());

        ChangeOutcome outcome = changes().change(change(lead).movedTo(6).promising(cap).build());

        assertThat(outcome)
                .isEqualTo(new ChangeOutcome.PromiseBroken(new BrokenPromise.CapReached(cap)));
        assertThat(leads().find(lead.lead().id())).contains(lead);
        assertThat(used(5, CapPeriod.ANY, CapType.ANY, AFTERNOON)).isOne();
    }

    @Test
    default void changeShouldMakeRoomBeforeItAssigns() {
        CompanyCap cap = LeadFixture.cap(5, CapPeriod.DAY, CapType.ANY, 1);
        StoredLead lead = take(LeadFixture.lead());

        make(change(lead).movedTo(5).promising(cap));

        assertThat(used(5, CapPeriod.ANY, CapType.ANY, AFTERNOON)).isOne();
    }

    @Test
    default void changeShouldFillACapExactlyWhenManyThreadsCompete() {
        int room = 10;
        CompanyCap cap = LeadFixture.cap(6, CapPeriod.LAST_24_HOURS, CapType.OK, room);

        List<Boolean> changed =
                Simultaneously.run(
                        16,
                        _ -> {
                            StoredLead lead = take(LeadFixture.lead());
                            return () ->
                                    changes().change(change(lead).movedTo(6).promising(cap).build())
                                            instanceof ChangeOutcome.Changed;
                        });

        assertThat(changed).filteredOn(Boolean::booleanValue).hasSize(room);
        assertThat(used(6, CapPeriod.ANY, CapType.ANY, AFTERNOON)).isEqualTo(room);
    }
}
