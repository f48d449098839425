package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.concurrency.Simultaneously;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link LeadIntake} does; each test begins with an empty storage. */
public interface LeadIntakeContract {

    LeadIntake intake();

    Leads leads();

    @Test
    default void takeShouldRefuseWhenCapIsReached() {
        CompanyCap cap = LeadFixture.cap(5, CapPeriod.ANY, CapType.ANY, 2);
        intake().take(LeadFixture.lead().promising(cap).build());
        intake().take(LeadFixture.lead().promising(cap).build());
        NewLead late = LeadFixture.lead().promising(cap).build();

        assertThat(intake().take(late))
                .isEqualTo(new IntakeOutcome.PromiseBroken(new BrokenPromise.CapReached(cap)));
        assertThat(leads().find(late.lead().id())).isEmpty();
        assertThat(leads().history(late.lead().id())).isEmpty();
    }

    @Test
    default void takeShouldNameThePromiseThatIsBroken() {
        CompanyCap wide = LeadFixture.cap(5, CapPeriod.ANY, CapType.ANY, 9);
        CompanyCap narrow = LeadFixture.cap(5, CapPeriod.DAY, CapType.VALID, 1);
        intake().take(LeadFixture.lead().build());

        assertThat(intake().take(LeadFixture.lead().promising(wide).promising(narrow).build()))
                .isEqualTo(new IntakeOutcome.PromiseBroken(new BrokenPromise.CapReached(narrow)));
    }

    @Test
    default void takeShouldHaveRoomAgainWhenThePeriodHasMovedOn() {
        CompanyCap cap = LeadFixture.cap(5, CapPeriod.LAST_24_HOURS, CapType.ANY, 1);
        intake().take(LeadFixture.lead().promising(cap).build());

        NewLead justBefore = after(Duration.ofHours(24).minusMillis(1), cap);
        NewLead exactly = after(Duration.ofHours(24), cap);

        assertThat(intake().take(justBefore))
                .isEqualTo(new IntakeOutcome.PromiseBroken(new BrokenPromise.CapReached(cap)));
        assertThat(intake().take(exactly)).isEqualTo(new IntakeOutcome.Stored(Optional.empty()));
    }

    private static NewLead after(Duration pause, CompanyCap cap) {
        return LeadFixture.lead().at(LeadFixture.NOON.plus(pause)).promising(cap).build();
    }

    @ParameterizedTest
    @CsvSource({"DAY,ANY", "LAST_24_HOURS,VALID"})
    default void takeShouldFillACapExactlyWhenManyThreadsCompete(CapPeriod period, CapType type) {
        int threads = 16;
        int room = 24;
        CompanyCap cap = LeadFixture.cap(5, period, type, room);
        List<Long> storedByThread =
                Simultaneously.run(threads, _ -> () -> countStored(2 * room / threads, cap));

        assertThat(storedByThread.stream().mapToLong(Long::longValue).sum()).isEqualTo(room);
    }

    private long countStored(int leads, CompanyCap cap) {
        return IntStream.range(0, leads)
                .mapToObj(_ -> intake().take(LeadFixture.lead().promising(cap).build()))
                .filter(IntakeOutcome.Stored.class::isInstance)
                .count();
    }

    @Test
    default void takeShouldAnswerTheFirstLeadWhenKeyWasUsed() {
        IdempotencyKey key = new IdempotencyKey("source", "order-1", "abc");
        NewLead first = LeadFixture.lead().withKey(key).build();
        intake().take(first);
        IdempotencyKey otherBody = new IdempotencyKey("source", "order-1", "xyz");
        NewLead second = LeadFixture.lead().withKey(otherBody).build();

        IntakeOutcome used = new IntakeOutcome.KeyUsed(first.lead().id(), "abc");
        assertThat(intake().take(second)).isEqualTo(used);
        assertThat(leads().find(second.lead().id())).isEmpty();
        assertThat(intake().use(otherBody)).contains((IntakeOutcome.KeyUsed) used);
    }

    @Test
    default void takeShouldTellKeysApartByCaseSpaceAndScope() {
        List<IdempotencyKey> keys =
                List.of(
                        new IdempotencyKey("source", "order", "f"),
                        new IdempotencyKey("source", "Order", "f"),
                        new IdempotencyKey("source", "order ", "f"),
                        new IdempotencyKey("sourceo", "rder", "f"),
                        new IdempotencyKey("other", "order", "f"));

        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(intake().take(LeadFixture.lead().withKey(key).build()))
                                .isEqualTo(new IntakeOutcome.Stored(Optional.empty())));
    }

    @Test
    default void forgetKeysShouldForgetOldOnesOnlyAndNotMoreThanAskedFor() {
        for (int number = 0; number < 3; number++) {
            intake().take(LeadFixture.lead().withKey(numbered(number)).build());
        }
        IdempotencyKey young = numbered(9);
        Instant later = LeadFixture.NOON.plusSeconds(1);
        intake().take(LeadFixture.lead().at(later).withKey(young).build());

        assertThat(intake().forgetKeys(later, 2)).isEqualTo(2);
        assertThat(intake().forgetKeys(later, 2)).isEqualTo(1);
        assertThat(intake().forgetKeys(later, 2)).isZero();
        assertThat(intake().use(numbered(0))).isEmpty();
        assertThat(intake().use(young)).isPresent();
    }

    private static IdempotencyKey numbered(int number) {
        return new IdempotencyKey("source", "numbered-" + number, "abc");
    }

    @Test
    default void takeShouldLeaveTheKeyUnusedWhenCapIsReached() {
        CompanyCap cap = LeadFixture.cap(5, CapPeriod.ANY, CapType.ANY, 1);
        intake().take(LeadFixture.lead().build());
        IdempotencyKey key = new IdempotencyKey("source", "order-2", "abc");
        intake().take(LeadFixture.lead().promising(cap).withKey(key).build());

        assertThat(intake().use(key)).isEmpty();
        assertThat(intake().take(LeadFixture.lead().withCompany(6).withKey(key).build()))
                .isEqualTo(new IntakeOutcome.Stored(Optional.empty()));
    }

    @Test
    default void takeShouldStoreOneLeadWhenTwinsComeAtTheSameMoment() {
        for (int round = 0; round < 10; round++) {
            IdempotencyKey key = new IdempotencyKey("source", "twins-" + round, "abc");
            List<NewLead> twins =
                    List.of(
                            LeadFixture.lead().withKey(key).build(),
                            LeadFixture.lead().withKey(key).build());
            List<IntakeOutcome> outcomes =
                    Simultaneously.run(2, twin -> () -> intake().take(twins.get(twin)));

            int stored = outcomes.indexOf(new IntakeOutcome.Stored(Optional.empty()));
            NewLead first = twins.get(stored);
            assertThat(outcomes.get(1 - stored))
                    .isEqualTo(new IntakeOutcome.KeyUsed(first.lead().id(), "abc"));
            assertThat(leads().find(twins.get(1 - stored).lead().id())).isEqualTo(Optional.empty());
        }
    }
}
