package io.penstock.application.flow.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.share.Fraction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TryFlowTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int MOST = 10_000;
    private static final TrialLimits LIMITS = new TrialLimits(MOST, Duration.ofHours(1));

    /** The guide's, word for word. */
    private static final Map<String, Object> GUIDE =
            Map.of(
                    "test_mode",
                    true,
                    "test_volume",
                    1000,
                    "expected_distribution",
                    Map.of("Recipient A", 500, "Recipient B", 500),
                    "tolerance",
                    2);

    private final TryFlow trials = new TryFlow(ZoneOffset.UTC, InstantSource.fixed(MONDAY_NOON));

    private FlowTestResult tried(Map<String, ? extends @Nullable Object> document) {
        TryFlow.Outcome outcome = trials.tryOut(document, Optional.empty(), LIMITS);
        assertThat(outcome).isInstanceOf(TryFlow.Outcome.Tested.class);
        return ((TryFlow.Outcome.Tested) outcome).result();
    }

    private List<String> problems(Map<String, ? extends @Nullable Object> document) {
        return ((TryFlow.Outcome.Invalid) trials.tryOut(document, Optional.empty(), LIMITS))
                .problems().stream().map(DocumentProblem::toString).toList();
    }

    private static FlowTestResult.Share share(FlowTestResult result, String name) {
        return result.shares().stream()
                .filter(share -> share.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> range(String name, String range) {
        return Map.of("name", name, "range", range);
    }

    private static Map<String, Object> ranges(String first, String second) {
        return Map.of(
                "recipients", List.of(range("Recipient A", first), range("Recipient B", second)));
    }

    private static Map<String, Object> with(Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> all = new LinkedHashMap<>(one);
        all.putAll(other);
        return all;
    }

    private static Map<String, Object> of(Map<String, Object> flow) {
        return Map.of("flow", flow);
    }

    @Test
    void theGuidesTestShouldPassForHalves() {
        FlowTestResult result = tried(of(with(ranges("1-50", "51-100"), GUIDE)));

        assertThat(result.problems()).isEmpty();
        assertThat(result.volume()).isEqualTo(1_000);
        assertThat(share(result, "Recipient A").exact()).contains(Fraction.of(1, 2));
        assertThat(share(result, "Recipient A").expected()).contains(Fraction.of(1, 2));
        assertThat(share(result, "Recipient A").share()).isCloseTo(0.5, within(0.06));
        assertThat(share(result, "Recipient A").drawn() + share(result, "Recipient B").drawn())
                .isEqualTo(1_000);
    }

    @Test
    void theGuidesTestShouldFailFor60And40WithItsFigures() {
        FlowTestResult result = tried(of(with(ranges("1-60", "61-100"), Map.of("test", GUIDE))));

        assertThat(result.passed()).isFalse();
        assertThat(result.problems())
                .containsExactly(
                        "Recipient A is expected to get 50% of the leads, and gets 60%: that is 10"
                                + " percentage points off, and the tolerance is 2.",
                        "Recipient B is expected to get 50% of the leads, and gets 40%: that is 10"
                                + " percentage points off, and the tolerance is 2.");
    }

    @Test
    void aShareJustWithinTheToleranceShouldPass() {
        Map<String, Object> test = Map.of("test", GUIDE);

        assertThat(tried(of(with(ranges("1-52", "53-100"), test))).passed()).isTrue();
        assertThat(tried(of(with(ranges("1-53", "54-100"), test))).passed()).isFalse();
    }

    @Test
    void whatARecipientDoesNotTakeShouldGoOn() {
        FlowTestResult result =
                tried(
                        Map.of(
                                "flow", Map.of("cascade", List.of("A", "B")),
                                "accept", Map.of("a", "70%", "B", 50)));

        assertThat(result.problems()).isEmpty();
        assertThat(share(result, "A").exact()).contains(Fraction.of(7, 10));
        assertThat(share(result, "B").exact()).contains(Fraction.of(15, 100));
        assertThat(share(result, "nobody").exact()).contains(Fraction.of(15, 100));
        assertThat(share(result, "nobody").drawn()).isBetween(100L, 200L);
    }

    @Test
    void variantsShouldBeCountedByTheirNames() {
        Map<String, Object> first =
                Map.of("name", "Version A", "percentage", 80, "recipient", "Acme");
        Map<String, Object> second =
                Map.of("name", "Version B", "percentage", 20, "recipient", "Acme");
        FlowTestResult result =
                tried(of(Map.of("variants", List.of(first, second), "distribution", "even")));

        assertThat(result.problems()).isEmpty();
        assertThat(share(result, "Acme").exact()).contains(Fraction.ONE);
        assertThat(share(result, "Version A").exact()).contains(Fraction.of(4, 5));
        assertThat(share(result, "Version A").drawn()).isEqualTo(800);
    }

    @Test
    void capsShouldCountWithinTheRunAndEachHourByItself() {
        Map<String, Object> rule =
                Map.of("recipient", "A", "hourly_cap", 100, "overflow", "Hold Queue");
        Map<String, Object> flow = Map.of("capacity_rules", List.of(rule));

        FlowTestResult atOnce = tried(of(flow));
        assertThat(share(atOnce, "A").drawn()).isEqualTo(100);
        assertThat(share(atOnce, "A").exact()).contains(Fraction.of(1, 10));
        assertThat(share(atOnce, "hold queue").drawn()).isEqualTo(900);

        FlowTestResult overFiveHours = tried(Map.of("flow", flow, "over", "5h"));
        assertThat(share(overFiveHours, "A").drawn()).isEqualTo(500);
    }

    @Test
    void capsAfterDrawsShouldLeaveTheExpectationOpen() {
        Map<String, Object> capped = Map.of("name", "A", "range", "1-50", "hourly_cap", 100);
        Map<String, Object> document =
                Map.of(
                        "flow",
                        Map.of("recipients", List.of(capped, range("B", "51-100"))),
                        "expect",
                        Map.of("A", "50%", "B", "50%"));
        FlowTestResult result = tried(document);

        assertThat(result.inexact()).get().asString().startsWith("The flow has caps");
        assertThat(share(result, "A").exact()).isEmpty();
        assertThat(result.problems())
                .singleElement()
                .asString()
                .startsWith("A is expected to get 50% of the leads, and gets 10%")
                .contains("besides 5.2 that chance explains");
    }

    @Test
    void hoursShouldBeThoseOfTheMoment() {
        Map<String, Object> day =
                Map.of("hours", "9:00 AM - 6:00 PM UTC", "recipient", "Day Buyer");
        Map<String, Object> flow =
                Map.of(
                        "routing_rules",
                        List.of(day, Map.of("criteria", "true", "recipient", "Night Buyer")));

        assertThat(share(tried(of(flow)), "Day Buyer").drawn()).isEqualTo(1_000);
        assertThat(
                        share(
                                        tried(Map.of("flow", flow, "at", "2026-11-23T20:00:00Z")),
                                        "Night Buyer")
                                .drawn())
                .isEqualTo(1_000);
        FlowTestResult wholeDay =
                tried(Map.of("flow", flow, "at", "2026-11-23T00:00:00Z", "over", "1d"));
        assertThat(share(wholeDay, "Day Buyer").exact()).contains(Fraction.of(375, 1_000));
        assertThat(share(wholeDay, "Day Buyer").drawn()).isEqualTo(375);
    }

    @Test
    void aStepThatAsksTheScriptShouldAskIt() {
        Map<String, Object> flow =
                Map.of(
                        "steps",
                        List.of(Map.of("script", Map.of()), Map.of("cascade", List.of("Z"))));
        FlowTestResult result =
                tried(
                        Map.of(
                                "flow",
                                flow,
                                "script",
                                "geo:us 25% #7\ngeo:us #8\n",
                                "lead",
                                Map.of("geo", "us")));

        assertThat(result.problems()).isEmpty();
        assertThat(share(result, "#7").exact()).contains(Fraction.of(1, 4));
        assertThat(share(result, "#8").exact()).contains(Fraction.of(3, 4));
        assertThat(problems(of(flow)))
                .singleElement()
                .asString()
                .contains("asks the offer's script");
        assertThat(problems(Map.of("flow", flow, "script", "geo:us rot(5)\n")))
                .singleElement()
                .asString()
                .contains("has an error on line 1");
    }

    @Test
    void aToleranceMayHaveASignAndCountsAreNumbers() {
        Map<String, Object> flow =
                Map.of(
                        "cascade",
                        List.of("Z"),
                        "test",
                        Map.of("expected_distribution", Map.of("Z", 1_000), "tolerance", "2%"));
        assertThat(tried(Map.of("flow", flow)).problems()).isEmpty();

        assertThat(
                        problems(
                                Map.of(
                                        "flow",
                                        Map.of(
                                                "cascade",
                                                List.of("Z"),
                                                "test",
                                                Map.of(
                                                        "expected_distribution",
                                                        Map.of("Z", "all"),
                                                        "tolerance",
                                                        "some")))))
                .containsExactlyInAnyOrder(
                        "flow.test.expected_distribution.Z must be how many leads of test_volume it"
                                + " gets, such as 250",
                        "flow.test.tolerance must be a number from 0 to 100, in per cent");
    }

    @Test
    void anEvenScriptShouldDrawWhatIsExpectedOfIt() {
        Map<String, Object> document =
                Map.of(
                        "flow",
                        Map.of("script", Map.of("distribution", "even")),
                        "script",
                        "50% #7\n60% #8\n#9\n");
        FlowTestResult result = tried(document);

        assertThat(result.problems()).isEmpty();
        assertThat(share(result, "#7").exact()).contains(Fraction.of(1, 2));
        assertThat(share(result, "#7").drawn()).isEqualTo(500);
        assertThat(share(result, "#8").drawn()).isEqualTo(300);
        assertThat(share(result, "#9").drawn()).isEqualTo(200);
    }

    @Test
    void aScriptShouldNotChooseACompanyAgainThatRejectedTheLead() {
        String script = "50% #7\n60% #8\n40% #9\n";
        for (String distribution : List.of("random", "even")) {
            Map<String, Object> step = Map.of("on_reject", "next", "distribution", distribution);
            Map<String, Object> document =
                    Map.of(
                            "flow",
                            Map.of("script", step),
                            "script",
                            script,
                            "accept",
                            Map.of("#7", 0, "#8", 0));
            FlowTestResult result = tried(document);

            assertThat(result.inexact()).get().asString().contains("no exact odds");
            assertThat(share(result, "#9").drawn()).as(distribution).isBetween(360L, 440L);
            if (distribution.equals("even")) {
                assertThat(share(result, "#9").drawn()).isBetween(397L, 403L);
            }
        }
    }

    @Test
    void aScriptShouldNotChooseACompanyAgainThatSaidNo() {
        Map<String, Object> step = Map.of("script", Map.of("on_reject", "next"));
        FlowTestResult result =
                tried(
                        Map.of(
                                "flow",
                                Map.of("steps", List.of(step, Map.of("cascade", List.of("Z")))),
                                "script",
                                "#7\n#8\n",
                                "accept",
                                Map.of("#7", 0, "#8", "50%")));

        assertThat(share(result, "#8").drawn()).isBetween(400L, 600L);
        assertThat(share(result, "Z").drawn()).isEqualTo(1_000);
        assertThat(result.shares())
                .extracting(FlowTestResult.Share::name)
                .doesNotContain("hold queue", "nobody");
    }

    @Test
    void aDefaultCompanyShouldDoWhereAStepAsksAScriptAndThereIsNone() {
        FlowTestResult result =
                tried(
                        Map.of(
                                "flow",
                                Map.of("steps", List.of(Map.of("script", true))),
                                "default_company",
                                7));

        assertThat(share(result, "#7").exact()).contains(Fraction.ONE);
    }

    @Test
    void anOfferShouldBeNamedOnlyWhereThereIsAServer() {
        assertThat(problems(Map.of("offer", 3)))
                .containsExactly(
                        "offer names an offer of a server, and there is none here; give its flow,"
                                + " as GET /api/v1/offers/3 shows it");
    }

    @Test
    void aLeadShouldHaveTheFieldsThatAreGiven() {
        Map<String, Object> premium =
                Map.of("recipient", "Premium Buyer", "criteria", "lead_score >= 80");
        Map<String, Object> flow = Map.of("cascade", List.of(premium, "Standard Buyer"));

        assertThat(
                        share(
                                        tried(
                                                Map.of(
                                                        "flow",
                                                        flow,
                                                        "lead",
                                                        Map.of("lead_score", 90))),
                                        "Premium Buyer")
                                .drawn())
                .isEqualTo(1_000);
        assertThat(share(tried(of(flow)), "Standard Buyer").drawn()).isEqualTo(1_000);
    }

    @Test
    void aDelayShouldBeWaitedForAndAHoldShouldNot() {
        Map<String, Object> later =
                Map.of(
                        "cascade",
                        List.of("A"),
                        "delay_rules",
                        List.of(Map.of("condition", "true", "delay", "2 minutes")));
        Map<String, Object> hold = Map.of("hold", Map.of("reason", "Somebody looks at it."));

        assertThat(share(tried(of(Map.of("steps", List.of(later)))), "A").drawn()).isEqualTo(1_000);
        assertThat(share(tried(of(Map.of("steps", List.of(hold, later)))), "hold queue").drawn())
                .isEqualTo(1_000);
    }

    @Test
    void anUnknownNameShouldFailTheTest() {
        FlowTestResult result =
                tried(
                        Map.of(
                                "flow",
                                Map.of("cascade", List.of("A")),
                                "expect",
                                Map.of("A", "100%", "C", "0%")));

        assertThat(result.problems())
                .containsExactly("'C' is expected to get leads, and is not in the flow.");
    }

    @Test
    void tooManyWaysShouldLeaveTheExpectationOpen() {
        List<Map<String, Object>> variants =
                IntStream.range(0, 50)
                        .<Map<String, Object>>mapToObj(number ->
                                Map.of(
                                        "name", "V" + number,
                                        "percentage", 2,
                                        "recipient", "R" + number))
                        .toList();
        Map<String, Object> step = Map.of("variants", variants);

        FlowTestResult result =
                tried(Map.of("flow", Map.of("steps", List.of(step, step, step)), "volume", 10));

        assertThat(result.inexact())
                .contains("Leads can go more ways than the 100000 that are gone at most.");
        assertThat(result.passed()).isTrue();
    }

    @Test
    void whatIsWrongShouldBeSaidWithItsPlace() {
        assertThat(problems(Map.of())).singleElement().asString().isEqualTo("flow is required");
        assertThat(
                        problems(
                                Map.of(
                                        "flow",
                                        Map.of("cascade", List.of("A")),
                                        "volume",
                                        MOST + 1,
                                        "accept",
                                        Map.of("B", "50%"),
                                        "at",
                                        "noon",
                                        "zone",
                                        "Mars")))
                .hasSize(4);
    }

    @Test
    void theSameSeedShouldDrawTheSame() {
        Map<String, Object> flow = ranges("1-50", "51-100");
        FlowTestResult first = tried(Map.of("flow", flow, "seed", 7));

        assertThat(tried(Map.of("flow", flow, "seed", 7))).isEqualTo(first);
        assertThat(tried(Map.of("flow", flow, "seed", 8))).isNotEqualTo(first);
        assertThat(first.probability().orElseThrow()).isPositive();
    }
}
