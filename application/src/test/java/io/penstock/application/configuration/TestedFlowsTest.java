package io.penstock.application.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.application.configuration.ApplyConfiguration.Options;
import io.penstock.application.flow.trial.TryFlow;
import io.penstock.application.secret.Secrets;
import io.penstock.dsl.document.DocumentProblem;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Saves of offers whose flows ask to be tried. */
class TestedFlowsTest {

    private static final Options USUAL = new Options(Precondition.none(), false, false, false);

    private final Workbench bench = new Workbench();

    TestedFlowsTest() {
        bench.company(1);
        bench.company(2);
    }

    private static Map<String, Object> test(Map<String, Object> expected) {
        return Map.of(
                "test_mode",
                true,
                "test_volume",
                1000,
                "expected_distribution",
                expected,
                "tolerance",
                2);
    }

    private static Map<String, Object> halves() {
        return test(Map.of("Company 1", 500, "Company 2", 500));
    }

    /** Company 1 gets the leads up to a number of 100, company 2 the others. */
    private static Map<String, Object> split(int first, Map<String, Object> test) {
        return Map.of(
                "recipients",
                List.of(
                        Map.of("name", "Company 1", "range", "1-" + first),
                        Map.of("name", "Company 2", "range", (first + 1) + "-100")),
                "test",
                test);
    }

    private static Map<String, Object> offer(Object flow) {
        return Map.of("name", "Tea", "flow", flow);
    }

    private SaveOutcome save(Map<String, Object> offer) {
        return bench.save(DocumentKind.OFFER, 3, offer);
    }

    private static List<String> problems(SaveOutcome outcome) {
        assertThat(outcome).isInstanceOf(SaveOutcome.Refused.class);
        return ((SaveOutcome.Refused) outcome)
                .problems().stream().map(DocumentProblem::toString).toList();
    }

    @Test
    void aSaveShouldBeRefusedWithItsFigures() {
        assertThat(problems(save(offer(split(60, halves())))))
                .containsExactly(
                        "flow.test is not passed: Company 1 is expected to get 50% of the leads,"
                                + " and gets 60%: that is 10 percentage points off, and the"
                                + " tolerance is 2. Company 2 is expected to get 50% of the leads,"
                                + " and gets 40%: that is 10 percentage points off, and the"
                                + " tolerance is 2. Each gets exactly: Company 1 60%,"
                                + " Company 2 40%. Correct the shares of the flow or"
                                + " expected_distribution, or set test_mode to false");
        assertThat(bench.store.find(new DocumentKey(DocumentKind.OFFER, 3))).isEmpty();
    }

    @Test
    void aFlowThatGivesWhatIsExpectedShouldBeSaved() {
        assertThat(save(offer(split(50, halves())))).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(save(offer(split(52, halves())))).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(problems(save(offer(split(53, halves()))))).hasSize(1);
    }

    @Test
    void aFlowThatDoesNotAskForItShouldNotBeTried() {
        Map<String, Object> off = new LinkedHashMap<>(halves());
        off.put("test_mode", false);
        assertThat(save(offer(split(60, off)))).isInstanceOf(SaveOutcome.Saved.class);

        off.remove("test_mode");
        assertThat(save(offer(split(61, off)))).isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void theGuidesKeysShouldBeFoundWhereTheyStand() {
        Map<String, Object> flow = new LinkedHashMap<>(split(60, Map.of()));
        flow.remove("test");
        halves().forEach((key, value) -> flow.put(key.replace("test_mode", "Test Mode"), value));

        assertThat(problems(save(offer(flow))))
                .singleElement()
                .asString()
                .startsWith("flow.Test Mode is not passed: Company 1 is expected to get 50%");
    }

    @Test
    void namesThatGetNothingShouldBeNamed() {
        Map<String, Object> test = test(Map.of("Company 1", 600, "Company 9", 400));

        assertThat(problems(save(offer(split(60, test)))))
                .singleElement()
                .asString()
                .contains("'Company 9' is expected to get leads, and is not in the flow.");
    }

    @Test
    void aCompanyThatGetsNothingMayBeExpectedToGetNothing() {
        bench.company(4);

        assertThat(save(offer(split(60, test(Map.of("Company 1", 600, "Company 4", 0))))))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void aRecipientThatIsExpectedTwiceShouldBeNamedByBothKeys() {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("#1", 100);
        expected.put("Company 2", 400);
        expected.put("company 1", 600);

        assertThat(problems(save(offer(split(60, test(expected))))))
                .containsExactly(
                        "flow.test cannot be tried: expected_distribution names one recipient"
                                + " twice, as '#1' and as 'company 1'; leave one of them out");
    }

    @Test
    void namesShouldBeExpectedInAnyCase() {
        bench.company(4);
        Map<String, Object> test =
                test(
                        Map.of(
                                "COMPANY 1",
                                600,
                                "company 2",
                                400,
                                "company 4",
                                0,
                                "Hold Queue",
                                0,
                                "Nobody",
                                0));

        assertThat(save(offer(split(60, test)))).isInstanceOf(SaveOutcome.Saved.class);
    }

    private Map<String, Object> scripted(String script, Map<String, Object> test) {
        return Map.of(
                "name",
                "Tea",
                "script",
                script,
                "default_company",
                2,
                "flow",
                Map.of("steps", List.of(Map.of("script", true)), "test", test));
    }

    @Test
    void theOffersScriptShouldBeAskedAndItsDefaultCompany() {
        Map<String, Object> test = test(Map.of("Company 1", 250, "#2", 750));

        assertThat(save(scripted("25% #1\n", test))).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(problems(save(scripted("30% #1\n", test))))
                .singleElement()
                .asString()
                .contains("Company 1 is expected to get 25% of the leads, and gets 30%")
                .contains("Company 2 is expected to get 75% of the leads, and gets 70%");
    }

    @Test
    void aRotatorThatChangesWhatIsGivenShouldNotBeSaved() {
        Map<String, Object> test = test(Map.of("Company 1", 250, "Company 2", 750));
        bench.rotator(5, "25% #1\n#2\n");
        assertThat(save(scripted("rot(5)\n", test))).isInstanceOf(SaveOutcome.Saved.class);

        assertThat(
                        problems(
                                bench.save(
                                        DocumentKind.ROTATOR,
                                        5,
                                        Map.of("name", "Five", "script", "40% #1\n#2\n"))))
                .singleElement()
                .asString()
                .startsWith("script breaks offers.3.flow.test, which is not passed: Company 1")
                .contains("and gets 40%");
        bench.rotator(5, "26% #1\n#2\n");
    }

    @Test
    void aRotatorShouldNotAnswerForWhatWasWrongBefore() {
        bench.rotator(5, "50% #1\n#2\n");
        Map<String, Object> test = new LinkedHashMap<>(test(Map.of("Company 1", 500)));
        assertThat(save(scripted("rot(5)\n", test))).isInstanceOf(SaveOutcome.Saved.class);
        bench.store.save(
                new ConfigurationChange(
                        bench.store.revision(),
                        List.of(
                                new DocumentChange.Put(
                                        new DocumentKey(DocumentKind.ROTATOR, 5),
                                        Map.of("name", "Five", "script", "80% #1\n#2\n"))),
                        bench.time.instant(),
                        "a program of before"));

        bench.rotator(5, "70% #1\n#2\n");
    }

    @Test
    void wherePlacesAreCountedTheDrawnLeadsShouldDecide() {
        Map<String, Object> first = Map.of("name", "Company 1", "range", "1-50", "daily_cap", 100);
        Map<String, Object> second = Map.of("name", "Company 2", "range", "51-100");
        Map<String, Object> capped = Map.of("recipients", List.of(first, second), "test", halves());

        assertThat(problems(save(offer(capped))))
                .singleElement()
                .asString()
                .contains("Company 1 is expected to get 50% of the leads, and gets 10%")
                .contains("What each gets was drawn with 1000 leads: The flow has caps");
        Map<String, Object> fits =
                Map.of(
                        "recipients",
                        List.of(first, second),
                        "test",
                        test(Map.of("Company 1", 100, "Company 2", 500)));
        assertThat(save(offer(fits))).isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void aTrialThatTakesTooLongShouldSaySo() {
        assertThat(problems(slowSave(DocumentKind.OFFER, 3, offer(split(50, halves())))))
                .containsExactly(
                        "flow.test could not be tried within the 10 seconds that a save has for"
                                + " that: what each gets was still being computed; simplify the"
                                + " flow or its script, or set test_mode to false and try it by"
                                + " penstock flow test");
    }

    /** Saves where every look at the clock takes four seconds. */
    private SaveOutcome slowSave(DocumentKind kind, int id, Map<String, Object> document) {
        return saves(bench.store, 4_000)
                .save(new DocumentKey(kind, id), document, Precondition.none(), false, "test");
    }

    private SaveDocument saves(ConfigurationStore store, int millisPerLook) {
        AtomicLong millis = new AtomicLong();
        InstantSource racing = () -> Instant.ofEpochMilli(millis.addAndGet(millisPerLook));
        return new SaveDocument(
                store,
                bench.live,
                Secrets.none(),
                new FlowTrials(new TryFlow(bench.zone, racing), racing),
                bench.time);
    }

    @Test
    void leadsThatAreDrawnForTooLongShouldSaySo() {
        Map<String, Object> first = Map.of("name", "Company 1", "range", "1-50", "daily_cap", 9);
        Map<String, Object> second = Map.of("name", "Company 2", "range", "51-100");
        Map<String, Object> capped = Map.of("recipients", List.of(first, second), "test", halves());

        assertThat(problems(slowSave(DocumentKind.OFFER, 3, offer(capped))))
                .singleElement()
                .asString()
                .contains("its leads were still being drawn; lower test_volume, or set test_mode");
    }

    private static Map<String, Object> rotator(String script) {
        return Map.of("name", "Rotator", "script", script);
    }

    @Test
    void aRotatorWhoseTrialTakesTooLongShouldNotBeSaved() {
        bench.rotator(5, "25% #1\n#2\n");
        Map<String, Object> test = test(Map.of("Company 1", 250, "Company 2", 750));
        assertThat(save(scripted("rot(5)\n", test))).isInstanceOf(SaveOutcome.Saved.class);

        assertThat(problems(slowSave(DocumentKind.ROTATOR, 5, rotator("90% #1\n#2\n"))))
                .singleElement()
                .asString()
                .startsWith("script breaks offers.3.flow.test, which could not be tried within");
    }

    @Test
    void aTrialOfBeforeThatTakesTooLongShouldExcuseNothing() {
        bench.rotator(5, "25% #1\n#2\n");
        Map<String, Object> test = test(Map.of("Company 1", 250, "Company 2", 750));
        assertThat(save(scripted("rot(5)\n", test))).isInstanceOf(SaveOutcome.Saved.class);

        for (int millis = 100; millis <= 10_000; millis += 100) {
            SaveOutcome outcome =
                    saves(bench.store, millis)
                            .save(
                                    new DocumentKey(DocumentKind.ROTATOR, 5),
                                    rotator("90% #1\n#2\n"),
                                    Precondition.none(),
                                    false,
                                    "test");
            assertThat(problems(outcome)).hasSize(1);
        }
    }

    /** A store in which something else is saved before the first save. */
    private ConfigurationStore overtaken(Runnable other) {
        AtomicBoolean first = new AtomicBoolean(true);
        return (ConfigurationStore)
                Proxy.newProxyInstance(
                        ConfigurationStore.class.getClassLoader(),
                        new Class<?>[] {ConfigurationStore.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("save") && first.getAndSet(false)) {
                                other.run();
                            }
                            return method.invoke(bench.store, arguments);
                        });
    }

    @Test
    void whatATrialDoesNotDependOnShouldNotMakeItRunAgain() {
        DocumentKey key = new DocumentKey(DocumentKind.OFFER, 3);
        bench.rotator(5, "50% #1\n");
        Map<String, Object> offer = scripted("rot(5)\n", test(Map.of("#1", 500, "Company 2", 500)));
        int saved = 0;
        for (int millis = 100; millis <= 5_000; millis += 100) {
            int number = millis;
            ConfigurationStore overtaken =
                    overtaken(() -> {
                        bench.company(number);
                        bench.rotator(number, "#1\n");
                    });
            SaveOutcome alone =
                    saves(bench.store, millis).save(key, offer, Precondition.none(), false, "test");
            SaveOutcome second =
                    saves(overtaken, millis).save(key, offer, Precondition.none(), false, "test");

            assertThat(second).hasSameClassAs(alone);
            saved += alone instanceof SaveOutcome.Saved ? 1 : 0;
        }
        assertThat(saved).isBetween(5, 45);
    }

    @Test
    void aCompanyThatATrialNamesShouldMakeItRunAgain() {
        DocumentKey key = new DocumentKey(DocumentKind.OFFER, 3);
        Map<String, Object> test = test(Map.of("Company 1", 500, "#2", 500));
        ConfigurationStore overtaken =
                overtaken(() ->
                        bench.save(DocumentKind.COMPANY, 1, Map.of("name", "Renamed company")));

        assertThat(
                        problems(
                                saves(overtaken, 0)
                                        .save(
                                                key,
                                                scripted("50% #1\n", test),
                                                Precondition.none(),
                                                false,
                                                "test")))
                .singleElement()
                .asString()
                .contains("'Company 1' is expected to get leads, and is not in the flow.");
    }

    @Test
    void onlyOffersThatLeadIntoARotatorShouldBeTriedWithIt() {
        bench.rotator(6, "25% #1\n#2\n");
        bench.rotator(5, "rot(6)\n");
        bench.rotator(7, "#1\n");
        Map<String, Object> test = test(Map.of("Company 1", 250, "Company 2", 750));
        assertThat(save(scripted("rot(5)\n", test))).isInstanceOf(SaveOutcome.Saved.class);

        assertThat(slowSave(DocumentKind.ROTATOR, 7, rotator("#2\n")))
                .isInstanceOf(SaveOutcome.Saved.class);
        assertThat(problems(bench.save(DocumentKind.ROTATOR, 6, rotator("50% #1\n#2\n"))))
                .singleElement()
                .asString()
                .startsWith("script breaks offers.3.flow.test");
    }

    private Map<String, @Nullable Object> whole(int first) {
        Map<String, @Nullable Object> document =
                new LinkedHashMap<>(ConfigurationDocument.write(bench.store.load()));
        document.remove("revision");
        document.put("offers", Map.of("3", offer(split(first, halves()))));
        return document;
    }

    @Test
    void aWholeConfigurationShouldBeRefusedByItsPaths() {
        Options dry = new Options(Precondition.none(), false, false, true);

        for (Options options : List.of(USUAL, dry)) {
            ApplyOutcome outcome = bench.apply.apply(whole(60), options, "test");
            assertThat(outcome).isInstanceOf(ApplyOutcome.Refused.class);
            assertThat(((ApplyOutcome.Refused) outcome).problems())
                    .extracting(DocumentProblem::field)
                    .containsExactly("offers.3.flow.test");
        }
        assertThat(bench.apply.apply(whole(50), USUAL, "test"))
                .isInstanceOf(ApplyOutcome.Applied.class);
    }

    @Test
    void aVersionThatDoesNotPassShouldNotComeBack() {
        Map<String, Object> off = new LinkedHashMap<>(halves());
        off.put("test_mode", false);
        save(offer(split(60, off)));
        DocumentKey key = new DocumentKey(DocumentKind.OFFER, 3);
        bench.store.save(
                new ConfigurationChange(
                        bench.store.revision(),
                        List.of(new DocumentChange.Put(key, offer(split(60, halves())))),
                        bench.time.instant(),
                        "a program of before"));
        save(offer(split(50, halves())));

        Optional<SaveOutcome> back =
                bench.rollBack.rollBack(key, 2, Precondition.none(), false, "test");

        assertThat(problems(back.orElseThrow())).hasSize(1);
    }
}
