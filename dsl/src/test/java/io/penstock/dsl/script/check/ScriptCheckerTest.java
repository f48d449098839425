package io.penstock.dsl.script.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.diagnostic.DiagnosticPrinter;
import io.penstock.dsl.script.ScriptFixture;
import io.penstock.dsl.script.parse.ParsedScript;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScriptCheckerTest {

    @Test
    void checkShouldRefuseElevenNestedRotators() {
        Map<Integer, String> chain = new HashMap<>(Map.of(11, "#1"));
        for (int rotator = 1; rotator <= 10; rotator++) {
            chain.put(rotator, "rot(" + (rotator + 1) + ")");
        }

        assertThat(codes("rot(1)", ScriptRole.RECEIPT, chain, 0)).containsExactly("TOO_DEEP");
        assertThat(codes("rot(2)", ScriptRole.RECEIPT, chain, 0)).isEmpty();
        assertThat(codes("rot(4)", ScriptRole.ROTATOR, chain, 2)).isEmpty();
        assertThat(codes("rot(3)\n#1", ScriptRole.ROTATOR, chain, 12)).isEmpty();
        assertThat(codes("rot(2)", ScriptRole.ROTATOR, chain, 12)).containsExactly("TOO_DEEP");
    }

    @Test
    void checkShouldRefuseARotatorThatLeadsBackToItself() {
        Map<Integer, String> rotators = Map.of(1, "#1", 2, "rot(1)");

        assertThat(codes("bucket(2)", ScriptRole.ROTATOR, rotators, 1))
                .containsExactly("ROTATOR_CYCLE");
        assertThat(codes("rot(3)", ScriptRole.ROTATOR, rotators, 3))
                .containsExactly("ROTATOR_CYCLE");
    }

    @Test
    void checkShouldNotLookForUnreachableLinesInRotators() {
        assertThat(codes("#1\n#2", ScriptRole.ROTATOR, Map.of(), 1)).isEmpty();
        assertThat(codes("#1\n#2", ScriptRole.RECEIPT, Map.of(), 0)).containsExactly("UNREACHABLE");
    }

    @Test
    void checkShouldFindLinesThatAnEarlierOneCovers() {
        assertThat(codes("area:[?york] #1\narea:[New York] user:5 50% #2"))
                .containsExactly("UNREACHABLE");
        assertThat(codes("geo:ru time(8-18) #1\ngeo:ru time(9-17) rot(1)"))
                .containsExactly("UNREACHABLE");
        assertThat(codes("geo:ru time(8-18) #1\ngeo:ru time(17-19) #2")).isEmpty();
        assertThat(codes("geo:ru @active #1\ngeo:ru #2\ngeo:ru,us #3")).isEmpty();
        assertThat(codes("geo:ru 99% #1\ngeo:ru max(day,any,5) #2\ngeo:ru #3")).isEmpty();
    }

    @Test
    void checkShouldAllowAReasonWhereThereIsOne() {
        assertThat(codes("reason:1 #1", ScriptRole.CANCELLATION, Map.of(), 0)).isEmpty();
        assertThat(codes("reason:1 #1")).containsExactly("REASON_ABSENT");
    }

    @Test
    void checkShouldSayWhatADrawLeavesToNarrowerLines() {
        List<Diagnostic> found =
                check(
                        "80% #8\ngeo:ua time(8-16) #2\ngeo:ua time(130-730) #17",
                        ScriptRole.RECEIPT, Map.of(), 0);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().line()).isEqualTo(1);
        assertThat(found.getFirst().message())
                .isEqualTo(
                        "80% #8 leaves 20% of their leads to the narrower lines below it,"
                                + " line 2, line 3");
        assertThat(codes("geo:ru 33% #1\ngeo:ru 50% #2\ngeo:ru #3")).isEmpty();
        assertThat(codes("geo:ua #1\ngeo:kz #2\n50% #4")).isEmpty();
        assertThat(codes("80% @active #8\ngeo:ua #2")).isEmpty();
    }

    @Test
    void checkShouldFindLinesThatSeveralEarlierOnesCover() {
        assertThat(codes("geo:ru #1\ngeo:us #2\ngeo:us,ru user:3 #3"))
                .containsExactly("UNREACHABLE");
        assertThat(codes("geo:ru time(8-1730) #1\ngeo:ru time(1730-8) #2\ngeo:ru 50% rot(1)"))
                .containsExactly("UNREACHABLE");
        assertThat(codes("geo:ru dow(1-5) #1\ngeo:ru dow(6-7) time(0-12) #2\ngeo:ru #3")).isEmpty();
        assertThat(codes("geo:ru #1\ngeo:us 99% #2\ngeo:us,ru #3")).isEmpty();
    }

    @Test
    void checkShouldFindLinesThatChangeNothing() {
        assertThat(codes("geo:ru 50% #5\ngeo:ru #5")).containsExactly("INERT");
        assertThat(codes("geo:ru max(day,any,5) #5\n#5")).containsExactly("INERT");
        assertThat(codes("geo:ru #5\ngeo:us #5")).isEmpty();
        assertThat(codes("geo:ru #5\ngeo:ru @active #5")).containsExactly("UNREACHABLE");
        assertThat(codes("rot(1)", ScriptRole.RECEIPT, Map.of(1, "// none"), 0))
                .containsExactly("INERT");
    }

    @Test
    void checkShouldNotAdviseToRemoveALineAndWhatReplacesIt() {
        assertThat(codes("geo:ru #5\ngeo:ru #5")).containsExactly("UNREACHABLE");
        assertThat(codes("geo:ru time(0-12) #5\ngeo:ru time(12-24) #5\ngeo:ru #5"))
                .containsExactly("UNREACHABLE");
    }

    @Test
    void checkShouldListAThousandErrorsAndWarnings() {
        List<Diagnostic> found =
                check("geo:xx rot(2)\n".repeat(1_500), ScriptRole.ROTATOR, Map.of(), 0);
        List<Diagnostic> errors = found.stream().filter(Diagnostic::isError).toList();
        List<Diagnostic> warnings = found.stream().filter(each -> !each.isError()).toList();

        assertThat(errors).hasSize(1_001);
        assertThat(errors.getLast().code()).isEqualTo("TOO_MANY_ERRORS");
        assertThat(warnings).hasSize(1_001);
        assertThat(warnings.getLast().code()).isEqualTo("TOO_MANY_WARNINGS");
        assertThat(warnings.getLast().line()).isEqualTo(1_001);
    }

    @Test
    void strictCheckShouldFindErrorsBelowAnyNumberOfWarnings() {
        ParsedScript script =
                ScriptFixture.parse("geo:xx #1\n".repeat(1_500) + "geo:ru max(x) #2\n");
        Surroundings surroundings =
                new Surroundings(ScriptRole.RECEIPT, Optional.empty(), Map.of(), Optional.empty());

        assertThat(ScriptChecker.check(script, surroundings, Set.of(DiagnosticCode.MALFORMED_MAX)))
                .filteredOn(Diagnostic::isError)
                .extracting(Diagnostic::code)
                .containsExactly("MALFORMED_MAX");
    }

    @Test
    void longLinesFullOfFaultsShouldBePrintedShortly() {
        for (String line : List.of("x ".repeat(500_000), "max(x) ".repeat(140_000) + "#1")) {
            List<Diagnostic> found = check(line, ScriptRole.RECEIPT, Map.of(), 0);

            assertThat(found).hasSize(1_001);
            assertThat(new DiagnosticPrinter("long.dist", line).print(found))
                    .hasSizeLessThan(1_000_000);
        }
    }

    @Test
    void checkShouldBeQuickForLinesThatAskForVeryMuch() {
        String terms = numbers("user:", " ", 40_000);
        String list = "user:" + numbers("", ",", 60_000) + " " + terms;

        assertTimeoutPreemptively(
                Duration.ofSeconds(15),
                () -> {
                    assertThat(codes(list + " #1")).containsExactly("CONTRADICTION");
                    assertThat(codes(terms + " #1\n" + terms + " #1"))
                            .containsExactly("CONTRADICTION", "CONTRADICTION");
                });
    }

    private static String numbers(String before, String between, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> before + number)
                .collect(Collectors.joining(between));
    }

    private static List<String> codes(String text) {
        return codes(text, ScriptRole.RECEIPT, Map.of(1, "#1"), 0);
    }

    private static List<String> codes(
            String text, ScriptRole role, Map<Integer, String> rotators, int self) {
        return check(text, role, rotators, self).stream().map(Diagnostic::code).toList();
    }

    private static List<Diagnostic> check(
            String text, ScriptRole role, Map<Integer, String> rotators, int self) {
        Optional<RotatorId> number =
                self == 0 ? Optional.empty() : Optional.of(new RotatorId(self));
        Surroundings surroundings =
                new Surroundings(role, Optional.empty(), ScriptFixture.rotators(rotators), number);
        return ScriptChecker.check(ScriptFixture.parse(text), surroundings);
    }
}
