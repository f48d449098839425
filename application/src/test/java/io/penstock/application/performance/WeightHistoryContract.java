package io.penstock.application.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.concurrency.Simultaneously;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.PerformancePlan;
import io.penstock.domain.flow.PerformancePlan.Algorithm;
import io.penstock.domain.flow.PerformancePlan.Metric;
import io.penstock.domain.offer.OfferId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What every storage keeps of weights; each test begins with an empty one. */
public interface WeightHistoryContract {

    WeightHistory weightHistory();

    private static ComputedWeights weights(int offer, String stage, long number) {
        return new ComputedWeights(
                new OfferId(offer),
                stage,
                number,
                Instant.parse("2026-11-22T10:00:00.123Z"),
                new PerformancePlan(
                        Metric.REVENUE_PER_LEAD,
                        Duration.ofDays(7),
                        Algorithm.THOMPSON,
                        new BigDecimal("2.5"),
                        new BigDecimal("100"),
                        Duration.ofMinutes(15),
                        30,
                        OptionalInt.of(-4)),
                -4,
                List.of(
                        new WeighedRecipient(
                                "schnell/Покупатель",
                                "Покупатель",
                                Optional.of(new CompanyId(5)),
                                new RecipientRecord(
                                        9, 8, 7, 6, new BigDecimal("12.34"), 0.1, 5, 1.5, 2.25),
                                new BigDecimal("66.666667")),
                        new WeighedRecipient(
                                "schnell/other",
                                "other",
                                Optional.empty(),
                                RecipientRecord.NONE,
                                new BigDecimal("33.333333"))));
    }

    private static String place(int offer, String stage) {
        return weights(offer, stage, 1).place();
    }

    @Test
    default void weightsShouldBeFoundAsTheyWereKept() {
        assertThat(weightHistory().newest(place(7, "fast"))).isEmpty();

        assertThat(weightHistory().add(weights(7, "fast", 1))).isTrue();
        assertThat(weightHistory().add(weights(7, "fast", 2))).isTrue();
        assertThat(weightHistory().add(weights(7, "slow", 1))).isTrue();

        assertThat(weightHistory().newest(place(7, "fast"))).contains(weights(7, "fast", 2));
        assertThat(weightHistory().newest(place(8, "fast"))).isEmpty();
    }

    @Test
    default void aNumberShouldBeKeptOnce() {
        weightHistory().add(weights(7, "fast", 2));

        assertThat(weightHistory().add(weights(7, "fast", 2))).isFalse();
        assertThat(weightHistory().add(weights(7, "fast", 1))).isFalse();
        assertThat(weightHistory().page(new OfferId(7), Long.MAX_VALUE, 9)).hasSize(1);
    }

    @Test
    default void oneOfManyShouldKeepANumber() {
        List<Boolean> kept =
                Simultaneously.run(8, _ -> () -> weightHistory().add(weights(7, "fast", 1)));

        assertThat(kept).containsOnlyOnce(true);
        assertThat(weightHistory().page(new OfferId(7), Long.MAX_VALUE, 9)).hasSize(1);
    }

    @Test
    default void pagesShouldBeginWithTheNewestOfTheOffer() {
        weightHistory().add(weights(7, "fast", 1));
        weightHistory().add(weights(8, "fast", 1));
        weightHistory().add(weights(7, "slow", 1));
        weightHistory().add(weights(7, "fast", 2));

        List<WeightHistory.Kept> first = weightHistory().page(new OfferId(7), Long.MAX_VALUE, 2);
        assertThat(first)
                .extracting(WeightHistory.Kept::weights)
                .containsExactly(weights(7, "fast", 2), weights(7, "slow", 1));
        assertThat(weightHistory().page(new OfferId(7), first.getLast().sequence(), 2))
                .extracting(WeightHistory.Kept::weights)
                .containsExactly(weights(7, "fast", 1));
    }
}
