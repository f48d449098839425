package io.penstock.application.lead;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penstock.application.Workbench;
import io.penstock.application.concurrency.Simultaneously;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.FlowRecord;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.GuardReading;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leads of offers whose flow has the script distribute evenly. */
class EvenScriptFlowTest {

    private static final String SHARES = "50% #1\n60% #2\n#3";
    private static final Map<Integer, Double> PARTS = Map.of(1, 0.5, 2, 0.3, 3, 0.2);
    private static final double LESS_THAN_ONE = 0.999;

    private final Workbench bench = new Workbench();

    @BeforeEach
    void companies() {
        IntStream.rangeClosed(1, 3).forEach(bench::company);
    }

    private void offer(String script) {
        offer(script, Map.of());
    }

    private void offer(String script, Map<String, ?> more) {
        Map<String, Object> document = new HashMap<>(more);
        document.put("script", script);
        document.put("flow", Map.of("script", Map.of("distribution", "even")));
        bench.offerWith(1, document);
    }

    private StoredLead take() {
        return bench.take(Map.of("offer", 1));
    }

    private List<StoredLead> take(int count) {
        return IntStream.range(0, count).mapToObj(_ -> take()).toList();
    }

    private LeadExplanation explain(StoredLead lead) {
        return bench.explainer().explain(lead.lead().id()).orElseThrow();
    }

    private static Map<Integer, Long> counts(Stream<StoredLead> leads) {
        return leads.collect(
                groupingBy(lead -> lead.company().map(CompanyId::value).orElse(0), counting()));
    }

    @Test
    void everyCompanyShouldHaveItsShareWithinOneAfterEveryLead() {
        offer(SHARES);
        Map<Integer, Integer> had = new HashMap<>();

        for (int number = 1; number <= 100; number++) {
            had.merge(take().company().orElseThrow().value(), 1, Integer::sum);
            for (Map.Entry<Integer, Double> part : PARTS.entrySet()) {
                assertThat(had.getOrDefault(part.getKey(), 0).doubleValue())
                        .as("#%s after %s", part.getKey(), number)
                        .isCloseTo(number * part.getValue(), within(LESS_THAN_ONE));
            }
        }
        assertThat(had).isEqualTo(Map.of(1, 50, 2, 30, 3, 20));
    }

    @Test
    void manyThreadsShouldKeepTheSharesTogether() {
        offer(SHARES);
        ReceiveLead receiver = bench.receiver();

        List<StoredLead> leads =
                Simultaneously.run(
                                64,
                                _ ->
                                        () ->
                                                IntStream.range(0, 20)
                                                        .mapToObj(_ -> receive(receiver))
                                                        .toList())
                        .stream()
                        .flatMap(List::stream)
                        .toList();

        assertThat(counts(leads.stream())).isEqualTo(Map.of(1, 640L, 2, 384L, 3, 256L));
    }

    private static StoredLead receive(ReceiveLead receiver) {
        Receipt receipt = receiver.receive(Map.of("offer", 1), Optional.empty(), Workbench.SENDER);
        return ((Receipt.Taken) receipt).lead();
    }

    @Test
    void theTraceShouldReachWhatTheDecisionReached() {
        bench.rotator(1, "70% #2\n30% #3");
        offer("geo:us 40% #1\nmax(day,any,400) 50% #1\n@active 60% bucket(1)\n#3");
        List<StoredLead> leads = take(200);

        for (StoredLead lead : leads) {
            assertThat(explain(lead).trace().choice().path()).isEqualTo(lead.decision().path());
            assertThat(explain(lead).trace().choice().company()).isEqualTo(lead.company());
        }
        assertThat(leads).anySatisfy(lead -> assertThat(lead.decision().round()).isPositive());
    }

    @Test
    void aDecisionShouldKeepNoReadingsButItsOwn() {
        offer("30% #1\nmax(day,any,400) 50% #2\n@active #3");

        for (StoredLead lead : take(50)) {
            int company = lead.company().orElseThrow().value();
            assertThat(lead.decision().readings())
                    .as("of a lead for #%s", company)
                    .hasSize(company - 1)
                    .noneMatch(GuardReading.Passed.class::isInstance);
        }
    }

    @Test
    void aCapThatFillsUpShouldBeginOtherOdds() {
        offer("max(day,any,3) 50% #1\n60% #2\n#3");

        List<StoredLead> leads = take(16);

        assertThat(counts(leads.stream())).containsEntry(1, 3L);
        int full =
                leads.indexOf(
                        leads.stream().filter(EvenScriptFlowTest::isOfFirst).toList().getLast());
        List<StoredLead> after = leads.subList(full + 1, full + 11);
        assertThat(counts(after.stream())).isEqualTo(Map.of(2, 6L, 3, 4L));
        after.forEach(lead ->
                assertThat(explain(lead).trace().choice().company()).isEqualTo(lead.company()));
    }

    private static boolean isOfFirst(StoredLead lead) {
        return lead.company().equals(Optional.of(new CompanyId(1)));
    }

    @Test
    void thatNoLineFiresShouldHaveItsShareToo() {
        offer("25% #1", Map.of("default_company", 2));
        List<StoredLead> leads = take(40);

        assertThat(counts(leads.stream())).isEqualTo(Map.of(1, 10L, 2, 30L));
        assertThat(leads)
                .filteredOn(lead -> lead.decision().by() == DecidedBy.DEFAULT)
                .hasSize(30)
                .allSatisfy(lead -> assertThat(explain(lead).trace().choice().company()).isEmpty());

        offer("25% #1");
        assertThat(counts(take(40).stream())).isEqualTo(Map.of(1, 10L, 0, 30L));
    }

    @Test
    void aLeadThatIsNotStoredShouldGiveItsTurnBack() {
        offer("50% #1\n#2");
        for (int number = 0; number < 20; number++) {
            bench.intake = new RefusingIntake();
            assertThat(bench.receive(Map.of("offer", 1))).isInstanceOf(Receipt.Duplicate.class);
            bench.intake = bench.leads;
            int first = take().company().orElseThrow().value();
            assertThat(take().company()).contains(new CompanyId(3 - first));
        }
    }

    /** Finds that every lead was there before. */
    private static final class RefusingIntake implements LeadIntake {
        @Override
        public IntakeOutcome take(NewLead lead) {
            return new IntakeOutcome.Duplicate(lead.lead().id());
        }

        @Override
        public Optional<IntakeOutcome.KeyUsed> use(IdempotencyKey key) {
            return Optional.empty();
        }

        @Override
        public int forgetKeys(Instant usedBefore, int atMost) {
            return 0;
        }
    }

    @Test
    void whereTheOddsAreNotExactTheFlowShouldSaySo() {
        StringBuilder bucket = new StringBuilder();
        for (int rotator = 2; rotator <= 21; rotator++) {
            bench.company(2 * rotator);
            bench.company(2 * rotator + 1);
            bench.rotator(rotator, "50% #" + 2 * rotator + "\n#" + (2 * rotator + 1));
            bucket.append(rotator).append("% rot(").append(rotator).append(")\n");
        }
        bench.rotator(1, bucket.toString());
        offer("geo:us bucket(1)\n50% #2\n#1");
        StoredLead even = take();
        StoredLead drawn = bench.take(Map.of("offer", 1, "geo", "us"));

        assertThat(details(even)).isEmpty();
        assertThat(details(drawn))
                .containsExactly(
                        "Drawn, not even: the odds of the script cannot be computed exactly.");
        assertThat(drawn.decision().round()).isZero();
    }

    private List<String> details(StoredLead lead) {
        return bench.storage.flows.find(lead.lead().id()).orElseThrow().records().stream()
                .filter(record -> record.kind() == FlowRecord.Kind.CHOSEN)
                .map(FlowRecord::detail)
                .toList();
    }
}
