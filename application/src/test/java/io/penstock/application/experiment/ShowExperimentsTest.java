package io.penstock.application.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.domain.offer.OfferId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowExperimentsTest {

    private static final OfferId OFFER = new OfferId(7);

    private final Workbench bench = new Workbench();
    private Optional<VariantResults> given = Optional.empty();

    @BeforeEach
    void saveFlow() {
        bench.company(1);
        bench.company(2);
        bench.offerWith(
                OFFER.value(),
                Map.of(
                        "flow",
                        Map.of(
                                "steps",
                                List.of(
                                        Map.of(
                                                "experiment",
                                                Map.of("name", "Which one", "duration", "30 days"),
                                                "variants",
                                                List.of(variant(1), variant(2)))))));
    }

    private static Map<String, Object> variant(int number) {
        return Map.of("name", "V" + number, "percentage", 50, "recipient", "Company " + number);
    }

    private ExperimentReport report() {
        VariantResults results =
                given.orElseGet(() ->
                        new InMemoryVariantResults(
                                bench.leads, bench.storage.flows, bench.deliveries));
        return new ShowExperiments(bench.live, results, bench.time)
                .of(OFFER)
                .orElseThrow()
                .getFirst();
    }

    private void receive() {
        bench.receiver().receive(Map.of("offer", 7), Optional.empty(), Workbench.SENDER);
    }

    /** Results by the order of the variants, told by what leads really got. */
    private void results(VariantResult... inOrder) {
        for (int lead = 0; lead < 40; lead++) {
            receive();
        }
        VariantResults real =
                new InMemoryVariantResults(bench.leads, bench.storage.flows, bench.deliveries);
        given =
                Optional.of(
                        new VariantResults() {
                            @Override
                            public Optional<Instant> beginning(String place) {
                                return real.beginning(place);
                            }

                            @Override
                            public Map<String, VariantResult> of(String place, Instant before) {
                                Map<String, VariantResult> results = new HashMap<>();
                                List<String> options =
                                        real.of(place, before).keySet().stream().sorted().toList();
                                for (int index = 0; index < options.size(); index++) {
                                    results.put(options.get(index), inOrder[index]);
                                }
                                return results;
                            }
                        });
    }

    private static VariantResult accepting(int accepted) {
        return new VariantResult(1_000, accepted, 0, BigDecimal.ZERO, 0);
    }

    @Test
    void anExperimentShouldBeginWithItsFirstLead() {
        assertThat(report().startedAt()).isEmpty();
        assertThat(report().endsAt()).isEmpty();
        assertThat(report().suggestion().reason())
                .isEqualTo("Each variant needs 100 leads; V1 has 0.");

        receive();

        Instant start = bench.time.instant();
        assertThat(report().startedAt()).contains(start);
        assertThat(report().endsAt()).contains(start.plus(Duration.ofDays(30)));
        assertThat(report().variants())
                .extracting(one -> one.result().leads() + "/" + one.result().accepted())
                .containsExactlyInAnyOrder("1/1", "0/0");
    }

    @Test
    void anExperimentShouldEndAtItsDate() {
        receive();
        bench.clock.advance(Duration.ofDays(30).minusMillis(1));
        receive();
        assertThat(report().ended()).isFalse();

        bench.clock.advance(Duration.ofMillis(1));
        receive();

        assertThat(report().ended()).isTrue();
        assertThat(report().variants().stream().mapToLong(one -> one.result().leads()).sum())
                .isEqualTo(2);
    }

    @Test
    void aWinnerShouldBeSuggestedOnlyWhereItIsProven() {
        results(accepting(500), accepting(520));
        assertThat(report().suggestion().variant()).isEmpty();
        assertThat(report().suggestion().reason()).startsWith("None is better than every other");

        results(accepting(500), accepting(700));
        ExperimentReport proven = report();
        String better =
                proven.variants().stream()
                        .filter(one -> one.result().accepted() == 700)
                        .map(ExperimentReport.Variant::name)
                        .findFirst()
                        .orElseThrow();
        assertThat(proven.suggestion().variant()).contains(better);
        assertThat(proven.suggestion().pValue()).isLessThan(0.001);
    }

    @Test
    void anUnknownOfferShouldHaveNoReport() {
        assertThat(
                        new ShowExperiments(
                                        bench.live,
                                        new InMemoryVariantResults(
                                                bench.leads, bench.storage.flows, bench.deliveries),
                                        bench.time)
                                .of(new OfferId(99)))
                .isEmpty();
    }
}
