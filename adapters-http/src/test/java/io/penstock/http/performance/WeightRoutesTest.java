package io.penstock.http.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.performance.ComputedWeights;
import io.penstock.application.performance.RecipientRecord;
import io.penstock.application.performance.WeighedRecipient;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.PerformancePlan;
import io.penstock.domain.flow.PerformancePlan.Algorithm;
import io.penstock.domain.flow.PerformancePlan.Metric;
import io.penstock.domain.offer.OfferId;
import io.penstock.http.program.TestProgram;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WeightRoutesTest {

    @AutoClose private final TestProgram program = TestProgram.withOffer("#1");

    private void keep(int offer, long number) {
        program.weights()
                .add(
                        new ComputedWeights(
                                new OfferId(offer),
                                "performance_routing",
                                number,
                                Instant.parse("2026-11-22T10:00:00Z"),
                                new PerformancePlan(
                                        Metric.ACCEPTANCE_RATE,
                                        Duration.ofDays(1),
                                        Algorithm.THOMPSON,
                                        BigDecimal.TEN,
                                        BigDecimal.valueOf(90),
                                        Duration.ofHours(1),
                                        30,
                                        OptionalInt.empty()),
                                9,
                                List.of(
                                        new WeighedRecipient(
                                                "performance_routing/Company 1",
                                                "Company 1",
                                                Optional.of(new CompanyId(1)),
                                                new RecipientRecord(
                                                        40,
                                                        39,
                                                        30,
                                                        8,
                                                        new BigDecimal("12.5"),
                                                        9,
                                                        3,
                                                        700,
                                                        170_000),
                                                new BigDecimal("66.5")),
                                        new WeighedRecipient(
                                                "performance_routing/Nobody",
                                                "Nobody",
                                                Optional.empty(),
                                                RecipientRecord.NONE,
                                                new BigDecimal("33.5")))));
    }

    @Test
    void weightsShouldBeShownWithWhatTheyFollowFrom() {
        keep(1, 1);

        JsonNode item = program.get("/api/v1/offers/1/weights").expect(200).json().at("/items/0");

        assertThat(item.path("since").asString()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(item.path("algorithm").asString()).isEqualTo("thompson");
        assertThat(item.at("/recipients/0").toString())
                .isEqualTo(
                        "{\"name\":\"Company 1\",\"company\":1,\"sent\":40,\"ended\":39,"
                                + "\"accepted\":30,\"approved\":8,\"paid\":\"12.50\","
                                + "\"response_time\":233,\"weight\":66.5}");
        assertThat(item.at("/recipients/1/response_time").isNull()).isTrue();
    }

    @Test
    void weightsShouldComeInPagesWithTheNewestFirst() {
        keep(1, 1);
        keep(2, 1);
        keep(1, 2);
        keep(1, 3);

        JsonNode page = program.get("/api/v1/offers/1/weights?limit=2").expect(200).json();
        assertThat(page.path("items").valueStream().map(item -> item.path("number").asInt()))
                .containsExactly(3, 2);
        String next = "/api/v1/offers/1/weights?cursor=" + page.path("next").asString();
        JsonNode last = program.get(next).expect(200).json();
        assertThat(last.path("items").valueStream().map(item -> item.path("number").asInt()))
                .containsExactly(1);
        assertThat(last.path("next").isNull()).isTrue();
    }
}
