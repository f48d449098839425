package io.penstock.db.lead;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.NewEntry;
import io.penstock.application.concurrency.Simultaneously;
import io.penstock.application.lead.DuplicateCheck;
import io.penstock.application.lead.IdempotencyKey;
import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.NewLead;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.db.Invariants;
import io.penstock.db.company.JdbiCompanyLedger;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseFixture;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.offer.DuplicateRule;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of leads that share a transaction, on every database. */
interface LeadGroupContract {

    IntakeOutcome STORED = new IntakeOutcome.Stored(Optional.empty());

    /** A name of an API key that the column does not take. */
    String TOO_LONG = "x".repeat(201);

    Database database();

    @BeforeEach
    default void beginEmpty() {
        DatabaseFixture.clear(database());
    }

    @AfterEach
    default void checkInvariants() {
        Invariants.check(database());
    }

    private List<Object> store(List<NewLead> leads) {
        return LeadGroup.store(database(), leads);
    }

    private static List<NewLead> leads(int count) {
        return Stream.generate(() -> LeadFixture.lead().withDelivery().build())
                .limit(count)
                .toList();
    }

    private static NewLead poisoned() {
        return LeadFixture.lead().withDelivery().withSource(TOO_LONG).build();
    }

    private boolean isStored(NewLead lead) {
        return new JdbiLeads(database()).find(lead.lead().id()).isPresent();
    }

    private static IntakeOutcome reached(CompanyCap cap) {
        return new IntakeOutcome.PromiseBroken(new BrokenPromise.CapReached(cap));
    }

    @Test
    default void aLargeGroupShouldBeStoredWhole() {
        List<NewLead> leads = leads(600);

        assertThat(store(leads)).hasSize(600).containsOnly(STORED);
        Invariants.checkLeads(database(), 5, 600);
    }

    @Test
    default void aLeadThatTheDatabaseRefusesShouldFailAlone() {
        List<NewLead> leads = new ArrayList<>(leads(21));
        NewLead first = poisoned();
        NewLead other = poisoned();
        leads.set(7, first);
        leads.set(20, other);

        List<Object> answers = store(leads);

        assertThat(answers.get(7)).isInstanceOf(UnableToExecuteStatementException.class);
        assertThat(answers.get(20)).isInstanceOf(UnableToExecuteStatementException.class);
        assertThat(answers).filteredOn(STORED::equals).hasSize(19);
        assertThat(leads).filteredOn(this::isStored).hasSize(19);
        assertThat(isStored(first)).isFalse();
        assertThat(isStored(other)).isFalse();
    }

    @Test
    default void aRefusedLeadShouldUseNeitherCapNorKey() {
        CompanyCap cap = LeadFixture.cap(5, CapPeriod.DAY, CapType.ANY, 2);
        IdempotencyKey key = new IdempotencyKey("source", "order", "abc");
        NewLead refused =
                LeadFixture.lead().promising(cap).withKey(key).withSource(TOO_LONG).build();
        List<NewLead> leads =
                List.of(
                        refused,
                        LeadFixture.lead().promising(cap).withKey(key).build(),
                        LeadFixture.lead().promising(cap).build(),
                        LeadFixture.lead().promising(cap).build());

        List<Object> answers = store(leads);

        assertThat(answers.getFirst()).isInstanceOf(UnableToExecuteStatementException.class);
        // Its twin comes after the others, for they are not in the same group.
        assertThat(answers.subList(1, 4)).containsExactly(reached(cap), STORED, STORED);
        assertThat(new JdbiLeadIntake(database()).use(key)).isEmpty();
    }

    @Test
    default void capsShouldBeCountedWithinTheGroup() {
        CompanyCap wide = LeadFixture.cap(5, CapPeriod.LAST_24_HOURS, CapType.VALID, 5);
        CompanyCap narrow = LeadFixture.cap(5, CapPeriod.DAY, CapType.ANY, 3);
        CompanyCap approved = LeadFixture.cap(5, CapPeriod.ANY, CapType.ACCEPT, 1);
        CompanyCap others = LeadFixture.cap(6, CapPeriod.ANY, CapType.OK, 1);
        store(leads(1));
        List<NewLead> leads =
                List.of(
                        LeadFixture.lead().promising(wide).promising(narrow).build(),
                        LeadFixture.lead().withCompany(6).promising(others).build(),
                        LeadFixture.lead().promising(narrow).build(),
                        LeadFixture.lead().promising(wide).promising(narrow).build(),
                        LeadFixture.lead().promising(approved).build(),
                        LeadFixture.lead().promising(wide).build(),
                        LeadFixture.lead().withCompany(6).promising(others).build(),
                        LeadFixture.lead().promising(wide).build());

        assertThat(store(leads))
                .containsExactly(
                        STORED,
                        STORED,
                        STORED,
                        reached(narrow),
                        STORED,
                        STORED,
                        reached(others),
                        reached(wide));
    }

    @Test
    default void aLeadThatIsRefusedShouldLeaveNothingAndMayComeAgain() {
        CompanyCap one = LeadFixture.cap(5, CapPeriod.ANY, CapType.ANY, 1);
        NewLead refused = LeadFixture.lead().withDelivery().promising(one).build();

        assertThat(store(List.of(LeadFixture.lead().promising(one).build(), refused)))
                .containsExactly(STORED, reached(one));
        for (String rows :
                List.of(
                        "leads WHERE id",
                        "lead_data WHERE lead",
                        "decisions WHERE lead",
                        "deliveries WHERE lead",
                        "lead_events WHERE lead")) {
            assertThat(count(rows, refused.lead().id().value())).as(rows).isZero();
        }

        CompanyCap two = LeadFixture.cap(5, CapPeriod.ANY, CapType.ANY, 2);
        NewLead again = LeadFixture.lead().withId(refused.lead().id()).promising(two).build();
        assertThat(store(List.of(again))).containsExactly(STORED);
    }

    private int count(String rows, String lead) {
        return database()
                .transactions()
                .read(handle ->
                        handle.createQuery("SELECT COUNT(*) FROM " + rows + " = :lead")
                                .bind("lead", lead)
                                .mapTo(Integer.class)
                                .one());
    }

    @Test
    default void allThatACompanyGetsShouldBeAssignedAtTheLastOnesMoment() {
        List<NewLead> leads =
                Stream.of(3, 9, 0)
                        .map(seconds ->
                                LeadFixture.lead()
                                        .at(LeadFixture.NOON.plusSeconds(seconds))
                                        .build())
                        .toList();
        store(leads);

        assertThat(momentsOfAssignment())
                .containsOnly(LeadFixture.NOON.plusSeconds(9).toEpochMilli())
                .hasSize(3);

        store(List.of(LeadFixture.lead().build()));

        assertThat(momentsOfAssignment())
                .containsOnly(LeadFixture.NOON.plusSeconds(9).toEpochMilli())
                .hasSize(4);
    }

    private List<Long> momentsOfAssignment() {
        return database()
                .transactions()
                .read(handle ->
                        handle.createQuery("SELECT assigned_at FROM decisions")
                                .mapTo(Long.class)
                                .list());
    }

    @Test
    default void aBalanceShouldBeSpentExactlyWithinTheGroup() {
        new JdbiCompanyLedger(database())
                .enter(
                        new NewEntry(
                                new CompanyId(5),
                                BalanceEntry.Kind.DEPOSIT,
                                BigDecimal.TEN,
                                "",
                                LeadFixture.NOON,
                                "admin"));
        List<NewLead> leads =
                Stream.generate(() -> LeadFixture.lead().promisingAbove("0").priced("2.50").build())
                        .limit(7)
                        .toList();

        List<Object> answers = store(leads);

        assertThat(answers.subList(0, 4)).containsOnly(STORED);
        assertThat(answers.subList(4, 7))
                .containsOnly(
                        new IntakeOutcome.PromiseBroken(
                                new BrokenPromise.Inactive(new CompanyId(5))));
    }

    @Test
    default void duplicatesShouldBeFoundWithinTheGroup() {
        NewLead stored =
                marked(DuplicateRule.Then.MARK, "old").at(LeadFixture.NOON.minusSeconds(1)).build();
        store(List.of(stored));
        NewLead first = marked(DuplicateRule.Then.REFUSE, "phone").build();
        List<NewLead> leads =
                List.of(
                        first,
                        marked(DuplicateRule.Then.REFUSE, "phone", "mail").build(),
                        marked(DuplicateRule.Then.MARK, "phone", "mail").build(),
                        marked(DuplicateRule.Then.REFUSE, "old", "phone").build(),
                        marked(DuplicateRule.Then.REFUSE, "phone").withOffer(8).build());

        assertThat(store(leads))
                .containsExactly(
                        STORED,
                        new IntakeOutcome.Duplicate(first.lead().id()),
                        new IntakeOutcome.Stored(Optional.of(first.lead().id())),
                        new IntakeOutcome.Duplicate(stored.lead().id()),
                        STORED);
    }

    private static LeadFixture marked(DuplicateRule.Then then, String... marks) {
        TreeSet<String> digests = new TreeSet<>();
        Stream.of(marks).map(LeadFixture::mark).forEach(digests::add);
        return LeadFixture.lead()
                .withDuplicates(
                        new DuplicateCheck(
                                digests,
                                LeadFixture.NOON.minus(Duration.ofDays(1)),
                                DuplicateRule.usualStatuses(),
                                then));
    }

    @Test
    default void keysShouldBeUsedOnceHoweverManyTwinsComeAtOnce() {
        IdempotencyKey used = new IdempotencyKey("source", "used", "abc");
        IdempotencyKey key = new IdempotencyKey("source", "new", "abc");
        NewLead before = LeadFixture.lead().withKey(used).build();
        store(List.of(before));
        NewLead first = LeadFixture.lead().withKey(key).build();
        NewLead other = LeadFixture.lead().build();
        List<NewLead> leads =
                List.of(
                        LeadFixture.lead().withKey(used).build(),
                        first,
                        LeadFixture.lead().withKey(key).build(),
                        other,
                        LeadFixture.lead().withKey(key).build(),
                        other);

        List<Object> answers = store(leads);

        IntakeOutcome twin = new IntakeOutcome.KeyUsed(first.lead().id(), "abc");
        assertThat(answers.subList(0, 5))
                .containsExactly(
                        new IntakeOutcome.KeyUsed(before.lead().id(), "abc"),
                        STORED,
                        twin,
                        STORED,
                        twin);
        assertThat(answers.get(5)).isInstanceOf(UnableToExecuteStatementException.class);
        Invariants.checkLeads(database(), 5, 3);
    }

    @Test
    default void aGroupThatCollidesShouldBeTakenAgainFromTheBeginning() {
        CompanyCap cap = LeadFixture.cap(5, CapPeriod.DAY, CapType.ANY, 4);
        IdempotencyKey key = new IdempotencyKey("source", "order", "abc");
        List<NewLead> leads =
                IntStream.range(0, 6)
                        .mapToObj(number -> LeadFixture.lead().promising(cap).priced("1"))
                        .map(LeadFixture::build)
                        .collect(ArrayList::new, List::add, List::addAll);
        leads.set(0, LeadFixture.lead().promising(cap).withKey(key).build());
        AtomicInteger runs = new AtomicInteger();

        List<Object> answers =
                LeadGroup.store(
                        database(),
                        leads,
                        (handle, group) -> {
                            var outcomes = LeadGroup.take(handle, group);
                            if (runs.incrementAndGet() < 3) {
                                throw new UnableToExecuteStatementException(
                                        "collision",
                                        new SQLException("deadlock", "40001", 1213),
                                        null);
                            }
                            return outcomes;
                        });

        assertThat(runs).hasValue(3);
        assertThat(answers.subList(0, 4)).containsOnly(STORED);
        assertThat(answers.subList(4, 6)).containsOnly(reached(cap));
        Invariants.checkLeads(database(), 5, 4);
    }

    @Test
    default void everyCallerShouldBeToldWhenTheOutcomeIsUnknown() {
        List<Object> answers =
                LeadGroup.store(
                        database(),
                        leads(3),
                        (_, _) -> {
                            throw new OutcomeUnknownException("lost", new AssertionError());
                        });

        assertThat(answers)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .hasOnlyElementsOfType(OutcomeUnknownException.class);
    }

    @Test
    default void everyCallerShouldBeToldWhenStorageIsAwayOrTheProgramFails() {
        AtomicInteger runs = new AtomicInteger();
        NewLead twin = LeadFixture.lead().build();
        List<NewLead> leads = List.of(twin, LeadFixture.lead().build(), twin, twin);

        List<Object> answers =
                LeadGroup.store(
                        database(),
                        leads,
                        (handle, group) ->
                                switch (runs.incrementAndGet()) {
                                    case 1 -> throw new StorageUnavailableException("away");
                                    case 2 -> throw new StackOverflowError();
                                    default -> LeadGroup.take(handle, group);
                                });

        assertThat(answers.get(0)).isInstanceOf(StorageUnavailableException.class);
        assertThat(answers.get(1)).isInstanceOf(StorageUnavailableException.class);
        assertThat(answers.get(2)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(answers.get(3)).isEqualTo(STORED);
    }

    @Test
    default void capsShouldBeFilledExactlyByTwoIntakesWithManyThreads() {
        CompanyCap day = LeadFixture.cap(5, CapPeriod.DAY, CapType.ANY, 150);
        CompanyCap sliding = LeadFixture.cap(6, CapPeriod.LAST_24_HOURS, CapType.VALID, 90);
        IntakeSettings settings = new IntakeSettings(IntakeSettings.Mode.GROUP, 1000, 40, 2);
        try (GroupedLeadIntake one = GroupedLeadIntake.start(database(), settings);
                GroupedLeadIntake other = GroupedLeadIntake.start(database(), settings)) {
            List<Long> stored =
                    Simultaneously.run(
                            48,
                            thread ->
                                    () ->
                                            fill(
                                                    thread % 2 == 0 ? one : other,
                                                    thread % 3 == 0 ? sliding : day,
                                                    thread));

            assertThat(stored.stream().mapToLong(Long::longValue).sum()).isEqualTo(240);
        }
        Invariants.checkLeads(database(), 5, 150);
        Invariants.checkLeads(database(), 6, 90);
    }

    private static long fill(LeadIntake intake, CompanyCap cap, int thread) {
        return IntStream.range(0, 12)
                .mapToObj(number ->
                        LeadFixture.lead()
                                .withCompany(cap.company().value())
                                .at(LeadFixture.NOON.plusMillis(37L * number + thread))
                                .promising(cap)
                                .build())
                .map(intake::take)
                .filter(STORED::equals)
                .count();
    }

    @Test
    default void poisonedLeadsAmongManyThreadsShouldCostTheirNeighboursNothing() {
        try (GroupedLeadIntake intake =
                GroupedLeadIntake.start(database(), IntakeSettings.DEFAULT)) {
            List<Long> stored =
                    Simultaneously.run(24, thread -> () -> takeSound(intake, thread % 6 == 0));

            assertThat(stored.stream().mapToLong(Long::longValue).sum()).isEqualTo(200);
        }
        Invariants.checkLeads(database(), 5, 200);
    }

    private static long takeSound(LeadIntake intake, boolean poison) {
        long stored = 0;
        for (int number = 0; number < 10; number++) {
            try {
                intake.take(poison ? poisoned() : leads(1).getFirst());
                stored++;
            } catch (UnableToExecuteStatementException e) {
                assertThat(poison).isTrue();
            }
        }
        return stored;
    }

    @Test
    default void capsShouldBeExactWhoeverElseCountsAndWheneverAMinuteTurns() {
        RememberedCounts counts = new RememberedCounts(database(), 20261121);

        for (int step = 0; step < 800; step++) {
            counts.step();
        }

        assertThat(counts.refused()).isGreaterThan(50);
    }

    @Test
    default void capsShouldBeExactWhereSeveralProgramsCompeteWhileMinutesTurn() {
        CompanyCap cap = LeadFixture.cap(5, CapPeriod.LAST_24_HOURS, CapType.VALID, 50);
        List<JdbiLeadIntake> programs =
                Stream.generate(() -> new JdbiLeadIntake(database())).limit(4).toList();

        List<Long> taken =
                Simultaneously.run(
                        16,
                        thread ->
                                () ->
                                        IntStream.range(0, 10)
                                                .mapToObj(lead ->
                                                        LeadFixture.lead()
                                                                .promising(cap)
                                                                .at(
                                                                        LeadFixture.NOON
                                                                                .plusSeconds(
                                                                                        20L * lead))
                                                                .build())
                                                .map(programs.get(thread % 4)::take)
                                                .filter(STORED::equals)
                                                .count());

        assertThat(taken.stream().mapToLong(Long::longValue).sum()).isEqualTo(50);
    }

    @Test
    default void countsThatWereRolledBackShouldNotBeRemembered() {
        CompanyCap cap = LeadFixture.cap(5, CapPeriod.DAY, CapType.ANY, 4);
        IntakeMemory known = IntakeMemory.ofOneByOne();
        take(known, LeadFixture.lead().promising(cap).at(LeadFixture.NOON).build());
        Instant next = LeadFixture.NOON.plusSeconds(60);
        take(known, LeadFixture.lead().promising(cap).at(next).build());
        NewLead lost = LeadFixture.lead().promising(cap).at(next.plusSeconds(60)).build();
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        database()
                                .transactions()
                                .change(handle -> {
                                    Intake.take(handle, List.of(new EncodedLead(lost)), known);
                                    throw new IllegalStateException("rolled back");
                                }));

        List<IntakeOutcome> outcomes =
                IntStream.range(0, 3)
                        .mapToObj(_ ->
                                take(
                                        known,
                                        LeadFixture.lead()
                                                .promising(cap)
                                                .at(next.plusSeconds(120))
                                                .build()))
                        .toList();

        assertThat(outcomes).containsExactly(STORED, STORED, reached(cap));
    }

    private IntakeOutcome take(IntakeMemory known, NewLead lead) {
        EncodedLead encoded = new EncodedLead(lead);
        return database()
                .transactions()
                .change(handle ->
                        requireNonNull(Intake.take(handle, List.of(encoded), known).get(encoded)));
    }
}
