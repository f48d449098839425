package io.penstock.application.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.application.flow.trial.FlowTestResult;
import io.penstock.application.flow.trial.TryFlow;
import io.penstock.application.secret.Secrets;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.share.Fraction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TestFlowTest {

    private final Workbench bench = new Workbench();
    private final TestFlow tests = tests(bench.time);

    TestFlowTest() {
        bench.company(1);
        bench.company(2);
        bench.rotator(5, "25% #1\n");
        bench.offerWith(
                3,
                Map.of(
                        "script",
                        "rot(5)\n",
                        "default_company",
                        2,
                        "flow",
                        Map.of(
                                "sell_limit",
                                1,
                                "steps",
                                List.of(
                                        Map.of("script", Map.of("on_reject", "next")),
                                        Map.of("cascade", List.of("company 1", "Company 2"))))));
        bench.offer(4, "#1");
    }

    private TestFlow tests(InstantSource time) {
        return new TestFlow(bench.store, Secrets.none(), new TryFlow(bench.zone, time));
    }

    private FlowTestResult tested(Map<String, ? extends @Nullable Object> input) {
        TryFlow.Outcome outcome = tests.test(input);
        assertThat(outcome).isInstanceOf(TryFlow.Outcome.Tested.class);
        return ((TryFlow.Outcome.Tested) outcome).result();
    }

    private List<String> problems(Map<String, ? extends @Nullable Object> input) {
        TryFlow.Outcome outcome = tests.test(input);
        assertThat(outcome).isInstanceOf(TryFlow.Outcome.Invalid.class);
        return ((TryFlow.Outcome.Invalid) outcome)
                .problems().stream().map(DocumentProblem::toString).toList();
    }

    private static Fraction exact(FlowTestResult result, String name) {
        return result.shares().stream()
                .filter(share -> share.name().equalsIgnoreCase(name))
                .findFirst()
                .flatMap(FlowTestResult.Share::exact)
                .orElse(Fraction.ZERO);
    }

    @Test
    void anOfferShouldBeTriedWithItsScriptItsRotatorsAndItsCompanies() {
        FlowTestResult result =
                tested(Map.of("offer", 3, "expect", Map.of("Company 1", "25%", "#2", "75%")));

        assertThat(result.problems()).isEmpty();
        assertThat(exact(result, "Company 1")).isEqualTo(Fraction.of(1, 4));
        assertThat(exact(result, "Company 2")).isEqualTo(Fraction.of(3, 4));
        assertThat(result.shares()).hasSize(2).allMatch(FlowTestResult.Share::fits);
    }

    @Test
    void aCompanyThatHadTheLeadShouldNotGetItAgainUnderItsName() {
        FlowTestResult result =
                tested(Map.of("offer", 3, "script", "#1", "accept", Map.of("Company 1", "0%")));

        assertThat(result.shares())
                .extracting(share -> share.name().toLowerCase(Locale.ROOT) + " " + share.share())
                .containsExactly("company 1 0.0", "company 2 1.0");
    }

    @Test
    void whatIsGivenBesideAnOfferShouldTakeThePlaceOfWhatItHas() {
        FlowTestResult result =
                tested(Map.of("offer", 4, "flow", Map.of("cascade", List.of("Company 2"))));

        assertThat(exact(result, "Company 2")).isEqualTo(Fraction.ONE);
        assertThat(problems(Map.of("offer", 4, "flow", Map.of("cascade", List.of("Company 3")))))
                .singleElement()
                .asString()
                .startsWith("flow.cascade[0] names the company 'Company 3', which is not there");
    }

    @Test
    void everyErrorShouldBeNamedAtOnce() {
        assertThat(problems(Map.of("offer", 9, "seed", -1, "nonsense", 1)))
                .contains("offer There is no offer 9.", "nonsense is not known")
                .hasSize(3);
        assertThat(problems(Map.of("offer", 4)))
                .containsExactly(
                        "offer has no flow that could be tried; give one beside it, as flow");
        assertThat(problems(Map.of())).containsExactly("flow is required");
    }

    @Test
    void aRecipientThatIsNamedTwiceShouldBeNamedByBothKeys() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("#1", "10%");
        parts.put("Company 1", "20%");
        String twice =
                " names one recipient twice, as '#1' and as 'Company 1'; leave one of them out";

        assertThat(problems(Map.of("offer", 3, "accept", parts))).containsExactly("accept" + twice);
        assertThat(problems(Map.of("offer", 3, "expect", parts))).containsExactly("expect" + twice);
        assertThat(
                        problems(
                                Map.of(
                                        "flow",
                                        Map.of(
                                                "cascade",
                                                List.of("A"),
                                                "test",
                                                Map.of(
                                                        "expected_distribution",
                                                        Map.of("A", 500, "a", 500))))))
                .singleElement()
                .asString()
                .startsWith("flow has an expected_distribution that names one recipient twice");
    }

    @Test
    void anOfferWithoutAFlowShouldBeToldThatItNeedsOne() {
        assertThat(
                        problems(
                                Map.of(
                                        "id", 4, "version", 1, "name", "Tea", "script", "#1\n",
                                        "prices", Map.of())))
                .containsExactly("flow is required");
    }

    @Test
    void aDefaultCompanyThatIsNotThereShouldBeNamed() {
        assertThat(problems(Map.of("offer", 3, "default_company", 999)))
                .containsExactly("default_company There is no company 999.");
    }

    @Test
    void everyNumberOfACompanyShouldStandForItsName() {
        bench.company(Integer.MAX_VALUE);
        Map<String, Object> flow = Map.of("cascade", List.of("Company 2147483647"));

        assertThat(
                        tested(
                                        Map.of(
                                                "offer",
                                                4,
                                                "flow",
                                                flow,
                                                "accept",
                                                Map.of("#2147483647", "0%")))
                                .shares())
                .filteredOn(share -> share.name().startsWith("Company"))
                .extracting(FlowTestResult.Share::share)
                .containsExactly(0.0);
        assertThat(
                        problems(
                                Map.of(
                                        "offer",
                                        4,
                                        "flow",
                                        flow,
                                        "accept",
                                        Map.of("#2147483648", "0%"))))
                .containsExactly("accept names '#2147483648', which is no recipient of the flow");
    }

    @Test
    void problemsOfAFlowAloneShouldBeByItsOwnPlaces() {
        assertThat(problems(Map.of("cascade", List.of("A"), "nonsense", 1)))
                .containsExactly("nonsense is not known");
        assertThat(problems(Map.of("script", true)))
                .singleElement()
                .asString()
                .contains("a step of the flow asks the offer's script");
    }

    @Test
    void aFlowAloneAndAnOfferWithAllItsKeysShouldBeTried() {
        assertThat(exact(tested(Map.of("cascade", List.of("A"))), "A")).isEqualTo(Fraction.ONE);
        assertThat(
                        exact(
                                tested(
                                        Map.of(
                                                "id",
                                                7,
                                                "version",
                                                1,
                                                "name",
                                                "Tea",
                                                "prices",
                                                Map.of(),
                                                "flow",
                                                List.of(Map.of("recipient", "B")))),
                                "B"))
                .isEqualTo(Fraction.ONE);
    }

    @Test
    void moreLeadsThanAllowedShouldBeRefusedWithTheRemedy() {
        Map<String, Object> flow = Map.of("cascade", List.of("A"));

        assertThat(problems(Map.of("flow", flow, "volume", 100_001)))
                .containsExactly(
                        "volume is above the 100,000 leads that are tried here at most; give"
                                + " fewer, or try it by penstock flow test, which sends up to"
                                + " 1,000,000");
        assertThat(
                        problems(
                                Map.of(
                                        "cascade",
                                        List.of("A"),
                                        "test",
                                        Map.of("test_volume", 200_000))))
                .singleElement()
                .asString()
                .startsWith(
                        "volume must be given beside flow, as the flow's test_volume is above the 100,000");
    }

    @Test
    void aTestShouldEndWhenItsTimeIsOver() {
        AtomicInteger ticks = new AtomicInteger();
        TestFlow racing = tests(() -> bench.time.instant().plusSeconds(ticks.incrementAndGet()));

        assertThat(racing.test(Map.of("cascade", List.of("A"))))
                .isEqualTo(new TryFlow.Outcome.TooLong(Duration.ofSeconds(20), true));
    }
}
