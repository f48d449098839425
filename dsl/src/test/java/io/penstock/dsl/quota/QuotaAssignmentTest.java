package io.penstock.dsl.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.domain.company.CompanyId;
import io.penstock.dsl.script.ScriptFixture;
import io.penstock.dsl.script.split.Chain;
import io.penstock.dsl.share.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuotaAssignmentTest {

    private static List<List<Integer>> weights() {
        Random random = new Random(3);
        List<List<Integer>> weights = new ArrayList<>();
        weights.add(List.of(1));
        weights.add(List.of(1, 1));
        weights.add(List.of(40, 35, 25));
        weights.add(List.of(9_999, 1));
        weights.add(List.of(3_333, 3_333, 3_334));
        for (int round = 0; round < 5; round++) {
            weights.add(random.ints(2 + random.nextInt(10), 1, 10_000).boxed().toList());
        }
        return weights;
    }

    @ParameterizedTest
    @MethodSource("weights")
    void everyShareShouldBeWithinOneLeadOfItsTargetAtAnyTime(List<Integer> weights) {
        QuotaAssignment<Integer> assignment = new QuotaAssignment<>(1);
        EligibleSet<Integer> eligible = eligible(1, weights);
        long whole = weights.stream().mapToLong(Integer::longValue).sum();
        long[] had = new long[weights.size()];
        for (long lead = 1; lead <= 100_000; lead++) {
            had[assignment.assign(eligible)]++;
            for (int candidate = 0; candidate < had.length; candidate++) {
                long arrears = lead * weights.get(candidate) - had[candidate] * whole;
                if (Math.abs(arrears) >= whole) {
                    assertThat(arrears).as("after %d leads", lead).isBetween(-whole, whole);
                }
            }
        }
    }

    @Test
    void sharesShouldHoldFromManyThreads() throws ExecutionException, InterruptedException {
        QuotaAssignment<Integer> assignment = new QuotaAssignment<>(10);
        List<Integer> weights = List.of(40, 35, 24, 1);
        int threads = 64;
        int leads = 997;
        AtomicIntegerArray had = new AtomicIntegerArray(weights.size());
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(
                        executor.submit(() -> {
                            for (int lead = 0; lead < leads; lead++) {
                                had.incrementAndGet(assignment.assign(eligible(1, weights)));
                            }
                        }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }

        for (int candidate = 0; candidate < weights.size(); candidate++) {
            double target = threads * leads * weights.get(candidate) / 100.0;
            assertThat(had.get(candidate) - target).isBetween(-1.0, 1.0);
        }
    }

    @Test
    void eachSetAndVersionShouldBeCountedByItself() {
        QuotaAssignment<Integer> assignment = new QuotaAssignment<>(10);
        EligibleSet<Integer> both = eligible(1, List.of(1, 1));
        Integer first = assignment.assign(both);

        assertThat(assignment.assign(eligible(2, List.of(1, 1)))).isEqualTo(first);
        assertThat(assignment.assign(eligible(1, List.of(1, 1, 1)))).isNotNull();
        assertThat(assignment.assign(both)).isNotEqualTo(first);
        assertThat(assignment.size()).isEqualTo(3);
    }

    @Test
    void theSetNotUsedForLongestShouldBeForgotten() {
        QuotaAssignment<Integer> assignment = new QuotaAssignment<>(2);
        EligibleSet<Integer> both = eligible(1, List.of(1, 1));
        Integer first = assignment.assign(both);
        for (int version = 2; version <= 50; version++) {
            assignment.assign(eligible(version, List.of(1, 1)));
        }

        assertThat(assignment.size()).isEqualTo(2);
        assertThat(assignment.assign(both)).isEqualTo(first);
    }

    @Test
    void theOrderShouldBeTheSameEveryTime() {
        List<Integer> order = order();

        assertThat(order()).isEqualTo(order).hasSize(100);
    }

    private static List<Integer> order() {
        QuotaAssignment<Integer> assignment = new QuotaAssignment<>(1);
        List<Integer> order = new ArrayList<>();
        for (int lead = 0; lead < 100; lead++) {
            order.add(assignment.assign(eligible(1, List.of(40, 35, 25))));
        }
        return order;
    }

    @Test
    void weightsShouldBeExactFractions() {
        EligibleSet<String> thirds =
                new EligibleSet<>(
                        1,
                        new TreeMap<>(
                                Map.of(
                                        "a", Fraction.of(1, 3),
                                        "b", Fraction.of(2, 3),
                                        "c", Fraction.ZERO)));
        QuotaAssignment<String> assignment = new QuotaAssignment<>(1);
        Map<String, Integer> had = new TreeMap<>();
        for (int lead = 0; lead < 3_000; lead++) {
            had.merge(assignment.assign(thirds), 1, Integer::sum);
        }

        assertThat(had).isEqualTo(Map.of("a", 1_000, "b", 2_000));
        assertThatThrownBy(() -> EligibleSet.of(1, Map.of("a", 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EligibleSet.of(1, Map.of("a", -1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void chainedLinesShouldBeDividedByTheirExactShares() {
        Chain chain =
                Chain.of(ScriptFixture.script("geo:ru 33% #1\ngeo:ru 50% #2\ngeo:ru #3").lines())
                        .getFirst();
        QuotaAssignment<CompanyId> assignment = new QuotaAssignment<>(1);
        Map<CompanyId, Integer> had = new TreeMap<>();
        for (int lead = 0; lead < 200; lead++) {
            had.merge(assignment.assign(new EligibleSet<>(1, chain.shares())), 1, Integer::sum);
        }

        assertThat(had)
                .isEqualTo(
                        Map.of(new CompanyId(1), 66, new CompanyId(2), 67, new CompanyId(3), 67));
    }

    private static EligibleSet<Integer> eligible(long version, List<Integer> weights) {
        Map<Integer, Integer> candidates = new TreeMap<>();
        for (int candidate = 0; candidate < weights.size(); candidate++) {
            candidates.put(candidate, weights.get(candidate));
        }
        return EligibleSet.of(version, candidates);
    }
}
