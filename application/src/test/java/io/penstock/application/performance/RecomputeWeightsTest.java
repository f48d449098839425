package io.penstock.application.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.penstock.application.Workbench;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.MeasuredPlace;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.offer.OfferId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecomputeWeightsTest {

    private static final OfferId OFFER = new OfferId(7);

    private final Workbench bench = new Workbench();
    private final Map<String, RecipientRecord> found = new HashMap<>();
    private final WeightHistory history = new InMemoryWeightHistory();
    private final MeasuredWeights weights = new MeasuredWeights();

    @BeforeEach
    void saveFlow() {
        bench.company(1);
        bench.company(2);
        bench.company(3);
        save("Company 1", "Company 2");
    }

    private void save(String... names) {
        bench.offerWith(
                OFFER.value(),
                Map.of(
                        "flow",
                        Map.of(
                                "steps",
                                List.of(
                                        Map.of(
                                                "performance_routing",
                                                Map.of("metric", "acceptance_rate"),
                                                "recipients",
                                                List.of(names).stream()
                                                        .map(name -> Map.of("recipient", name))
                                                        .toList())))));
    }

    private Stage.Performance stage() {
        return (Stage.Performance)
                bench.live
                        .current()
                        .offer(OFFER)
                        .orElseThrow()
                        .flow()
                        .orElseThrow()
                        .plan()
                        .measured()
                        .getFirst();
    }

    private void accepted(int recipient, int accepted) {
        found.put(
                MeasuredPlace.recipient(
                        new CompanyId(recipient + 1), stage().recipients().get(recipient)),
                new RecipientRecord(100, 100, accepted, 0, BigDecimal.ZERO, 0, 0, 0, 0));
    }

    private void recompute(MeasuredWeights known) {
        new RecomputeWeights(
                        bench.live, (_, _, _) -> found, history, known, bench.time, bench.random)
                .recompute();
    }

    private List<String> current(MeasuredWeights known) {
        return known.of(OFFER, stage()).stream().map(BigDecimal::toPlainString).toList();
    }

    private int computations() {
        return history.page(OFFER, Long.MAX_VALUE, 100).size();
    }

    @Test
    void weightsShouldFollowFromWhatRecipientsDid() {
        assertThat(current(weights)).containsExactly("1", "1");
        accepted(0, 30);
        accepted(1, 90);

        recompute(weights);

        assertThat(current(weights)).containsExactly("25", "75");
        assertThat(history.page(OFFER, Long.MAX_VALUE, 9).getFirst().weights().recipients())
                .extracting(WeighedRecipient::label, one -> one.record().accepted())
                .containsExactly(tuple("Company 1", 30L), tuple("Company 2", 90L));
    }

    @Test
    void weightsShouldHoldUntilTheNextUpdate() {
        recompute(weights);
        accepted(0, 30);
        accepted(1, 90);

        bench.clock.advance(Duration.ofMinutes(59));
        recompute(weights);
        assertThat(current(weights)).containsExactly("50", "50");

        bench.clock.advance(Duration.ofMinutes(1));
        recompute(weights);
        assertThat(current(weights)).containsExactly("25", "75");
        assertThat(computations()).isEqualTo(2);
    }

    @Test
    void anotherProgramShouldLearnWhatWasComputed() {
        accepted(0, 30);
        accepted(1, 90);
        recompute(weights);
        found.clear();
        MeasuredWeights elsewhere = new MeasuredWeights();

        recompute(elsewhere);

        assertThat(current(elsewhere)).containsExactly("25", "75");
        assertThat(computations()).isOne();
    }

    @Test
    void otherRecipientsShouldBeWeighedAtOnce() {
        accepted(0, 30);
        accepted(1, 90);
        recompute(weights);
        save("Company 1", "Company 2", "Company 3");
        assertThat(current(weights)).containsExactly("25", "75", "33.33333");

        recompute(weights);

        assertThat(current(weights)).containsExactly("16.666667", "50", "33.333333");
    }

    @Test
    void leadsThatComeInShouldBeMeasured() {
        bench.receiver().receive(Map.of("offer", 7), Optional.empty(), Workbench.SENDER);
        bench.clock.advance(Duration.ofSeconds(1));

        new RecomputeWeights(
                        bench.live,
                        new InMemoryRecipientRecords(
                                bench.leads, bench.storage.flows, bench.deliveries),
                        history,
                        weights,
                        bench.time,
                        bench.random)
                .recompute();

        assertThat(history.page(OFFER, Long.MAX_VALUE, 9).getFirst().weights().recipients())
                .extracting(one -> one.record().sent())
                .containsExactlyInAnyOrder(1L, 0L);
    }
}
