package io.penstock.db.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.penstock.application.lead.IntakeFullException;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.lead.LeadFields;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntakeQueueTest {

    private static final int LARGE = 200_000;

    private final IntakeQueue queue = new IntakeQueue(3, 2);

    private static WaitingLead waiting() {
        return new WaitingLead(new EncodedLead(LeadFixture.lead().build()));
    }

    private static WaitingLead large() {
        LeadFields fields = new LeadFields(Map.of("note", "x".repeat(LARGE)));
        return new WaitingLead(new EncodedLead(LeadFixture.lead().withFields(fields).build()));
    }

    private WaitingLead added() {
        WaitingLead lead = waiting();
        queue.add(lead);
        return lead;
    }

    @Test
    void nextShouldGiveGroupsInTheOrderInWhichLeadsCame() {
        List<WaitingLead> leads = List.of(added(), added(), added());

        assertThat(queue.next()).isEqualTo(leads.subList(0, 2));
        assertThat(queue.next()).isEqualTo(leads.subList(2, 3));
    }

    @Test
    void addShouldRefuseWhatIsTooMuchAndSayWhenToComeAgain() {
        List.of(added(), added(), added());

        assertThatThrownBy(this::added)
                .asInstanceOf(type(IntakeFullException.class))
                .satisfies(full -> assertThat(full.retryAfter()).isEqualTo(Duration.ofSeconds(1)));

        queue.next();
        WaitingLead other = added();

        assertThat(queue.next()).endsWith(other);
    }

    @Test
    void addShouldRefuseWhatWouldFillTheMemory() {
        IntakeQueue wide = new IntakeQueue(10_000, 10_000);
        long room = IntakeQueue.MOST_BYTES / large().lead().size();
        WaitingLead one = large();
        for (long number = 0; number < room; number++) {
            wide.add(new WaitingLead(one.lead()));
        }

        assertThatThrownBy(() -> wide.add(new WaitingLead(one.lead())))
                .isInstanceOf(IntakeFullException.class);
    }

    @Test
    void nextShouldGiveNoMoreThanAPacketHolds() {
        IntakeQueue wide = new IntakeQueue(100, 100);
        for (int number = 0; number < 30; number++) {
            wide.add(large());
        }

        int first = wide.next().size();

        assertThat(first)
                .isEqualTo((int) (IntakeQueue.MOST_BYTES_OF_A_GROUP / large().lead().size()));
        assertThat(wide.next()).hasSize(30 - first);
    }

    @Test
    void aLeadThatHasWaitedTooLongShouldNotBeStored() {
        long anHourAgo = System.nanoTime() - Duration.ofHours(1).toNanos();
        WaitingLead late = new WaitingLead(waiting().lead(), anHourAgo);
        queue.add(late);
        WaitingLead other = added();

        queue.withdraw(Duration.ofMinutes(30));

        assertThatThrownBy(late::await).isInstanceOf(StorageUnavailableException.class);
        assertThat(queue.next()).containsExactly(other);
    }

    @Test
    void lateLeadsShouldBeLookedForUntilTheQueueIsOver() throws InterruptedException {
        WaitingLead late = added();
        Thread looking = Thread.ofPlatform().start(new LateLeads(queue, Duration.ZERO));

        assertThatThrownBy(late::await)
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("waited too long");

        queue.close();
        assertThat(looking.join(Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void aLeadThatHasBegunShouldBeAwaitedAndAnInterruptionKept() throws InterruptedException {
        WaitingLead lead = added();
        queue.next();
        Thread writer = Thread.ofPlatform().unstarted(() -> lead.fail(new ArithmeticException()));
        Thread.currentThread().interrupt();
        writer.start();

        assertThatThrownBy(() -> lead.await()).isInstanceOf(ArithmeticException.class);
        assertThat(Thread.interrupted()).isTrue();
        writer.join();
    }

    @Test
    void aClosedQueueShouldGiveOutWhatWaitsAndTakeNoMore() {
        WaitingLead lead = added();
        queue.close();

        assertThatThrownBy(this::added).isInstanceOf(StorageUnavailableException.class);
        assertThat(queue.next()).containsExactly(lead);
        assertThat(queue.next()).isEmpty();
    }

    @Test
    void anAbandonedQueueShouldTellEveryCallerThatNothingIsStored() {
        List<WaitingLead> leads = List.of(added(), added(), added());
        queue.close();

        queue.abandon();

        assertThat(leads)
                .allSatisfy(lead ->
                        assertThatThrownBy(() -> lead.await())
                                .isInstanceOf(StorageUnavailableException.class));
    }
}
