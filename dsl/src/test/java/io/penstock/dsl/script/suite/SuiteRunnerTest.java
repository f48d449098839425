package io.penstock.dsl.script.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuiteRunnerTest {

    private static final String AT = "2026-11-20T10:00:00Z";

    @Test
    void expectationsShouldBeComparedWithTheOdds() {
        Map<String, Object> document = document("geo:ru 50% #10\ngeo:ru rot(13)");
        document.put("rotators", Map.of("13", "#5 max(day,any,100)"));
        document.put(
                "cases",
                List.of(
                        expect("ru", Map.of("odds", Map.of("10", 0.5, "5", 0.5))),
                        expect("us", company(null)),
                        expect("ru", Map.of("reaches", List.of(10, 5))),
                        expect("us", Map.of("odds", Map.of())),
                        expect("ru", Map.of("odds", Map.of("10", 0.5, "5", 0.5 - 2e-9))),
                        expect("ru", Map.of("reaches", List.of(10))),
                        expect("ru", company(5)),
                        expect("ru", Map.of("odds", Map.of("10", 0.5)))));
        SuiteResult result = run(document);

        assertThat(result.cases())
                .extracting(CaseResult::passed)
                .containsExactly(true, true, true, true, false, false, false, false);
        assertThat(result.cases().get(6).expected()).isEqualTo("company #5");
        assertThat(result.cases().get(6).outcome()).isEqualTo("#5 0.5, #10 0.5");
        assertThat(result.cases().get(6).trace()).contains("`geo:ru 50% #10`");
        assertThat(result.cases().get(7).expected()).isEqualTo("odds #10 0.5, none 0.5");
    }

    @Test
    void capsShouldCountToTheMillisecond() {
        Map<String, Object> document = document("max(24h,any,1) #1\nmax(day,ok,1) #2\n#3");
        document.put(
                "companies",
                Map.of(
                        "1", leads("2026-11-19T10:00:00.001Z", "deleted"),
                        "2", leads("2026-11-20T00:00:00Z", "approved")));
        document.put("cases", List.of(expect("ru", company(3))));
        Map<String, Object> earlier = new HashMap<>(document);
        earlier.put("companies", Map.of("1", leads("2026-11-19T10:00:00Z", "waiting")));
        earlier.put("cases", List.of(expect("ru", company(1))));

        assertThat(run(document).failed()).isZero();
        assertThat(run(earlier).failed()).isZero();
    }

    @Test
    void diagnosticsShouldBeTheExactList() {
        Map<String, Object> document = document("#1\ngeo:xx #2\nnonsense");
        document.put(
                "diagnostics",
                List.of(
                        Map.of("line", 3, "code", "SYNTAX"),
                        Map.of("line", 2, "code", "UNREACHABLE"),
                        Map.of("line", 2, "code", "UNASSIGNED_COUNTRY")));
        Map<String, Object> fewer = new HashMap<>(document);
        fewer.put("diagnostics", List.of());

        assertThat(run(document).passed()).isEqualTo(1);
        assertThat(run(fewer).failed()).isEqualTo(1);
        assertThat(run(fewer).hasErrors()).isFalse();
    }

    @Test
    void errorsOfScriptsShouldKeepCasesFromRunning() {
        Map<String, Object> document = document("geoo:ru #1");
        document.put("cases", List.of(expect("ru", company(1))));
        Map<String, Object> circle = document("rot(1)");
        circle.put("rotators", Map.of("1", "rot(1)"));
        circle.put("cases", List.of(expect("ru", company(1))));

        assertThat(run(document).errors()).startsWith("script:1:1: error[UNKNOWN_KEY]");
        assertThat(run(document).cases()).isEmpty();
        assertThat(run(circle).errors()).contains("rotator 1:1:1: error[ROTATOR_CYCLE]");
    }

    @Test
    void scriptsShouldBeReadFromFiles() {
        Map<String, Object> document =
                new HashMap<>(Map.of("scriptFile", "offer.dist", "cases", List.of()));
        document.put("cases", List.of(expect("ru", company(7))));
        SuiteReading reading =
                SuiteReader.read(document, _ -> "#7".getBytes(StandardCharsets.UTF_8));

        assertThat(SuiteRunner.run(((SuiteReading.Read) reading).suite()).passed()).isEqualTo(1);
        assertThat(problems(document))
                .containsExactly("scriptFile cannot be read: there is no file offer.dist");
    }

    @Test
    void everythingWrongWithADocumentShouldBeSaid() {
        Map<String, Object> document = new HashMap<>();
        document.put("zone", "Nowhere");
        document.put("scrip", "#1");
        document.put("rotators", Map.of("x", "#1"));
        document.put("companies", Map.of("0", Map.of(), "1", Map.of("activ", true)));
        document.put(
                "cases",
                List.of(
                        Map.of(
                                "lead", Map.of("geoo", "ru", "mobile", 2),
                                "at", "yesterday",
                                "expect", Map.of("odds", Map.of("1", 1.5), "reach", List.of()))));

        assertThat(problems(document))
                .containsExactlyInAnyOrder(
                        "zone must be a time zone such as Europe/Berlin, not 'Nowhere'",
                        "scrip is not known; did you mean script?",
                        "script or scriptFile is required",
                        "rotators.x is not the number of a rotator",
                        "companies.0 is not the number of a company",
                        "companies.1.activ is not known; did you mean active?",
                        "cases[0].lead.geoo is not known; did you mean geo?",
                        "cases[0].lead.mobile must be 0 or 1, not '2'",
                        "cases[0].at must be a moment such as 2026-11-20T10:00:00Z,"
                                + " not 'yesterday'",
                        "cases[0].expect.odds.1 must be a probability from 0 to 1",
                        "cases[0].expect.reach is not known; did you mean reaches?");
    }

    @Test
    void expectationsWithoutAValueShouldBeRefused() {
        Map<String, Object> document = document("#1");
        document.put(
                "cases", List.of(expect("ru", nothing("odds")), expect("ru", nothing("reaches"))));

        assertThat(problems(document))
                .containsExactly(
                        "cases[0].expect.odds must be a section; {} says that no company is"
                                + " possible",
                        "cases[1].expect.reaches must be a list; [] says that no company is"
                                + " possible");
    }

    @Test
    void documentsShouldTestSomething() {
        Map<String, Object> document = document("#1");
        assertThat(problems(document)).containsExactly("cases or diagnostics is required");
        document.put("cases", List.of());
        assertThat(problems(document))
                .containsExactly("cases must not be empty where there are no diagnostics");
        document.put("cases", "none");
        assertThat(problems(document)).hasSize(1);
        document.put("cases", List.of());
        document.put("diagnostics", List.of());
        assertThat(run(document).passed()).isEqualTo(1);
    }

    @Test
    void numbersShouldHaveOneKey() {
        Map<String, Object> document = document("rot(13)");
        document.put("rotators", Map.of("13", "#1", "013", "#2"));
        document.put("companies", Map.of("05", Map.of()));
        document.put("cases", List.of(expect("ru", company(1))));

        assertThat(problems(document))
                .containsExactlyInAnyOrder(
                        "rotators.013 is not the number of a rotator",
                        "companies.05 is not the number of a company");
    }

    @Test
    void momentsBeyondCalendarsShouldBeRefused() {
        String far = "+999999999-01-01T00:00:00Z";
        Map<String, Object> document = document("max(week,any,5) #1");
        document.put("cases", List.of(Map.of("lead", Map.of(), "at", far, "expect", company(1))));

        assertThat(problems(document))
                .containsExactly(
                        "cases[0].at must be a moment such as 2026-11-20T10:00:00Z, not '"
                                + far
                                + "'");
    }

    private static Map<String, Object> document(String script) {
        return new HashMap<>(Map.of("script", script));
    }

    private static Map<String, Object> expect(String country, Map<String, Object> expectation) {
        return Map.of("lead", Map.of("geo", country), "at", AT, "expect", expectation);
    }

    @SuppressWarnings("NullAway") // as a YAML library gives {company: null}
    private static Map<String, Object> company(@Nullable Integer company) {
        Map<String, Object> expectation = new HashMap<>();
        expectation.put("company", company);
        return expectation;
    }

    @SuppressWarnings("NullAway") // as a YAML library gives {odds: }
    private static Map<String, Object> nothing(String key) {
        Map<String, Object> expectation = new HashMap<>();
        expectation.put(key, null);
        return expectation;
    }

    private static Map<String, Object> leads(String at, String status) {
        List<Object> leads = new ArrayList<>();
        leads.add(Map.of("status", status, "at", at));
        return Map.of("leads", leads);
    }

    private static SuiteResult run(Map<String, Object> document) {
        return SuiteRunner.run(((SuiteReading.Read) reading(document)).suite());
    }

    private static List<String> problems(Map<String, Object> document) {
        return ((SuiteReading.Unreadable) reading(document))
                .problems().stream().map(Object::toString).toList();
    }

    private static SuiteReading reading(Map<String, Object> document) {
        return SuiteReader.read(
                document,
                name -> {
                    throw new IOException("there is no file " + name);
                });
    }
}
