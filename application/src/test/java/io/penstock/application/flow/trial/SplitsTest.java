package io.penstock.application.flow.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penstock.application.flow.EvenShares;
import io.penstock.application.flow.InMemoryEvenShares;
import io.penstock.application.storage.InMemoryLock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The splits of the guide, with 100,000 leads each. */
class SplitsTest {

    private static final int LEADS = 100_000;
    private static final TrialLimits LIMITS = new TrialLimits(LEADS, Duration.ofHours(1));
    private static final double RARE = 0.001;
    private static final String PLACE = "a".repeat(64);

    private final TryFlow trials =
            new TryFlow(ZoneOffset.UTC, InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z")));

    private static List<Integer> shares(String split) {
        return List.of(split.split(" ")).stream().map(Integer::valueOf).toList();
    }

    private FlowTestResult tried(Map<String, Object> flow, int seed) {
        TryFlow.Outcome outcome =
                trials.tryOut(
                        Map.of("flow", flow, "volume", LEADS, "seed", seed),
                        Optional.empty(),
                        LIMITS);
        return ((TryFlow.Outcome.Tested) outcome).result();
    }

    private static Map<String, Object> ranges(List<Integer> shares) {
        List<Map<String, Object>> recipients = new ArrayList<>();
        int from = 1;
        for (int share : shares) {
            int to = from + share - 1;
            recipients.add(Map.of("name", "R" + from, "range", from + "-" + to));
            from = to + 1;
        }
        return Map.of("recipients", recipients);
    }

    private static Map<String, Object> variants(List<Integer> shares) {
        List<Map<String, Object>> variants = new ArrayList<>();
        for (int index = 0; index < shares.size(); index++) {
            variants.add(
                    Map.of(
                            "name", "R" + index,
                            "percentage", shares.get(index),
                            "recipient", "R" + index));
        }
        return Map.of("variants", variants);
    }

    private static void check(FlowTestResult result, List<Integer> shares) {
        assertThat(result.problems()).isEmpty();
        assertThat(result.probability().orElseThrow()).isGreaterThan(RARE);
        for (int index = 0; index < shares.size(); index++) {
            FlowTestResult.Share share = result.shares().get(index);
            assertThat(share.exact().orElseThrow().toDouble())
                    .isCloseTo(shares.get(index) / 100.0, within(1e-12));
            assertThat(share.share()).isCloseTo(shares.get(index) / 100.0, within(0.008));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"50 50", "33 33 34", "25 25 25 25", "60 30 10", "40 20 20 20"})
    void sharesOfRandomShouldBeWithinSamplingError(String split) {
        check(tried(ranges(shares(split)), 1), shares(split));
        check(tried(ranges(shares(split)), 2), shares(split));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50 50", "33 33 34", "25 25 25 25", "60 30 10", "40 20 20 20"})
    void drawnVariantsShouldBeWithinSamplingError(String split) {
        check(tried(variants(shares(split)), 1), shares(split));
        check(tried(variants(shares(split)), 2), shares(split));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50 50", "33 33 34", "25 25 25 25", "60 30 10", "40 20 20 20"})
    void evenSharesShouldBeWithinOneLeadAfterEveryOne(String split) {
        EvenShares even = new InMemoryEvenShares(new InMemoryLock());
        SortedMap<Integer, BigDecimal> shares = new TreeMap<>();
        shares(split).forEach(share -> shares.put(shares.size(), BigDecimal.valueOf(share)));
        List<Integer> targets = shares(split);
        long[] chosen = new long[shares.size()];

        for (long leads = 1; leads <= LEADS; leads++) {
            chosen[even.next(PLACE, shares)]++;
            for (int key = 0; key < chosen.length; key++) {
                // In hundredths of a lead.
                long off = 100 * chosen[key] - leads * targets.get(key);
                assertThat(Math.abs(off)).isLessThan(100);
            }
        }
    }
}
