package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.concurrency.Simultaneously;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.DuplicateRule;
import io.penstock.domain.offer.DuplicateRule.Then;
import io.penstock.domain.status.LeadStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How every {@link LeadIntake} finds duplicates; each test begins with an empty storage. */
public interface LeadDuplicatesContract {

    Duration WINDOW = Duration.ofDays(30);

    LeadIntake intake();

    Leads leads();

    void changeStatus(LeadId lead, LeadStatus status);

    @Test
    default void takeShouldRefuseADuplicateAndNameTheFirst() {
        LeadId first = take(lead(LeadFixture.NOON, Then.REFUSE, "a"));
        NewLead second = lead(LeadFixture.NOON.plusSeconds(1), Then.REFUSE, "a").build();

        assertThat(intake().take(second)).isEqualTo(new IntakeOutcome.Duplicate(first));
        assertThat(leads().find(second.lead().id())).isEmpty();
        assertThat(leads().history(second.lead().id())).isEmpty();
    }

    @Test
    default void takeShouldStoreADuplicateThatIsOnlyMarked() {
        LeadId first = take(lead(LeadFixture.NOON, Then.MARK, "a"));
        NewLead second = lead(LeadFixture.NOON.plusSeconds(1), Then.MARK, "a").build();
        NewLead third = lead(LeadFixture.NOON.plusSeconds(2), Then.MARK, "a").build();

        IntakeOutcome marked = new IntakeOutcome.Stored(Optional.of(first));
        assertThat(intake().take(second)).isEqualTo(marked);
        assertThat(intake().take(third)).isEqualTo(marked);
        assertThat(leads().find(second.lead().id()))
                .contains(StoredLead.of(second, Optional.of(first)));
        assertThat(leads().find(first).orElseThrow().duplicateOf()).isEmpty();
    }

    @Test
    default void takeShouldFindALeadOnTheMillisecondWhereTheWindowBegins() {
        LeadId first = take(lead(LeadFixture.NOON, Then.MARK, "a"));
        Instant edge = LeadFixture.NOON.plus(WINDOW);

        assertThat(intake().take(lead(edge.plusMillis(1), Then.REFUSE, "a").build()))
                .isEqualTo(new IntakeOutcome.Stored(Optional.empty()));
        assertThat(intake().take(lead(edge, Then.REFUSE, "a").build()))
                .isEqualTo(new IntakeOutcome.Duplicate(first));
    }

    @Test
    default void takeShouldNameTheEarliestWhateverTheOrderOfStoring() {
        take(lead(LeadFixture.NOON.plusSeconds(5), Then.MARK, "a"));
        LeadId earliest = take(lead(LeadFixture.NOON, Then.MARK, "b"));
        take(lead(LeadFixture.NOON.plusSeconds(3), Then.MARK, "c"));

        assertThat(
                        intake().take(
                                        lead(
                                                        LeadFixture.NOON.plusSeconds(9),
                                                        Then.REFUSE,
                                                        "a",
                                                        "b",
                                                        "c")
                                                .build()))
                .isEqualTo(new IntakeOutcome.Duplicate(earliest));
    }

    @ParameterizedTest
    @EnumSource(LeadStatus.class)
    default void takeShouldReadTheStatusThatTheFirstHasNow(LeadStatus now) {
        LeadId first = take(lead(LeadFixture.NOON, Then.REFUSE, "a"));
        changeStatus(first, now);

        boolean counts = now != LeadStatus.TRASH && now != LeadStatus.DELETED;
        assertThat(intake().take(lead(LeadFixture.NOON, Then.REFUSE, "a").build()))
                .isEqualTo(
                        counts
                                ? new IntakeOutcome.Duplicate(first)
                                : new IntakeOutcome.Stored(Optional.empty()));
    }

    @Test
    default void takeShouldFindTheNextWhenTheFirstDoesNotCount() {
        changeStatus(take(lead(LeadFixture.NOON, Then.MARK, "a")), LeadStatus.TRASH);
        LeadId next = take(lead(LeadFixture.NOON.plusSeconds(1), Then.MARK, "a"));

        assertThat(intake().take(lead(LeadFixture.NOON.plusSeconds(2), Then.REFUSE, "a").build()))
                .isEqualTo(new IntakeOutcome.Duplicate(next));
    }

    @Test
    default void takeShouldCompareLeadsOfOneOfferOnly() {
        take(lead(LeadFixture.NOON, Then.REFUSE, "a"));

        assertThat(intake().take(lead(LeadFixture.NOON, Then.REFUSE, "a").withOffer(8).build()))
                .isEqualTo(new IntakeOutcome.Stored(Optional.empty()));
    }

    @Test
    default void takeShouldStoreLeadsThatHaveNothingToCompare() {
        take(lead(LeadFixture.NOON, Then.REFUSE));

        assertThat(intake().take(lead(LeadFixture.NOON, Then.REFUSE).build()))
                .isEqualTo(new IntakeOutcome.Stored(Optional.empty()));
    }

    @Test
    default void takeShouldAnswerTheFirstLeadOfAKeyBeforeItLooksForDuplicates() {
        IdempotencyKey key = new IdempotencyKey("source", "order-1", "abc");
        LeadId first = take(lead(LeadFixture.NOON, Then.REFUSE, "a").withKey(key));

        assertThat(intake().take(lead(LeadFixture.NOON, Then.REFUSE, "a").withKey(key).build()))
                .isEqualTo(new IntakeOutcome.KeyUsed(first, "abc"));
    }

    @Test
    default void takeShouldLeaveTheKeyOfARefusedDuplicateUnused() {
        LeadId first = take(lead(LeadFixture.NOON, Then.REFUSE, "a"));
        IdempotencyKey key = new IdempotencyKey("source", "order-2", "abc");
        NewLead second = lead(LeadFixture.NOON, Then.REFUSE, "a").withKey(key).build();
        intake().take(second);

        assertThat(intake().use(key)).isEmpty();
        changeStatus(first, LeadStatus.TRASH);
        assertThat(intake().take(second)).isEqualTo(new IntakeOutcome.Stored(Optional.empty()));
    }

    @Test
    default void takeShouldNotRememberALeadThatACapKeptOut() {
        CompanyCap cap = LeadFixture.cap(5, CapPeriod.ANY, CapType.ANY, 1);
        take(LeadFixture.lead());
        NewLead refused = lead(LeadFixture.NOON, Then.REFUSE, "a").promising(cap).build();

        assertThat(intake().take(refused)).isInstanceOf(IntakeOutcome.PromiseBroken.class);
        assertThat(intake().take(lead(LeadFixture.NOON, Then.REFUSE, "a").build()))
                .isEqualTo(new IntakeOutcome.Stored(Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(Then.class)
    default void takeShouldFindOneFirstWhenManyTwinsComeAtTheSameMoment(Then then) {
        int threads = 32;
        List<IntakeOutcome> outcomes =
                Simultaneously.run(threads, number -> () -> intake().take(twin(number, then)));

        List<IntakeOutcome> others =
                outcomes.stream()
                        .filter(outcome ->
                                !outcome.equals(new IntakeOutcome.Stored(Optional.empty())))
                        .toList();
        assertThat(others).hasSize(threads - 1);
        assertThat(others).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(namedBy(then)));
        if (then == Then.REFUSE) {
            assertThat(others.stream().distinct()).hasSize(1);
        }
    }

    private static Class<? extends IntakeOutcome> namedBy(Then then) {
        return then == Then.REFUSE ? IntakeOutcome.Duplicate.class : IntakeOutcome.Stored.class;
    }

    /** Each shares one mark with every other, and has one of its own on either side of it. */
    private static NewLead twin(int number, Then then) {
        String own = Integer.toString(number);
        return lead(LeadFixture.NOON, then, "a" + own, "m", "z" + own).build();
    }

    private LeadId take(LeadFixture lead) {
        NewLead taken = lead.build();
        assertThat(intake().take(taken)).isInstanceOf(IntakeOutcome.Stored.class);
        return taken.lead().id();
    }

    private static LeadFixture lead(Instant at, Then then, String... marks) {
        TreeSet<String> digests =
                Stream.of(marks)
                        .map(LeadFixture::mark)
                        .collect(Collectors.toCollection(TreeSet::new));
        return LeadFixture.lead()
                .at(at)
                .withDuplicates(
                        new DuplicateCheck(
                                digests, at.minus(WINDOW), DuplicateRule.usualStatuses(), then));
    }
}
