package io.penstock.dsl.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.dsl.script.Golden;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CriteriaProblemsTest {

    @Test
    void parseShouldGiveTheGoldenProblems() {
        String shown =
                Golden.input("criteria.faults")
                        .lines()
                        .map(CriteriaProblemsTest::shown)
                        .collect(Collectors.joining("\n"));

        Golden.check("criteria.problems", shown);
    }

    private static String shown(String text) {
        List<ExpressionProblem> problems = Criteria.parse(text, PlainScope.usual()).problems();
        assertThat(problems).as(text).isNotEmpty();
        return problems.stream()
                .map(problem -> problem.show(text))
                .collect(Collectors.joining("", "== " + text + "\n", ""));
    }

    @Test
    void placesShouldCountLinesAndUnits() {
        String text = "random < 5 AND\r\n  '\uD83D\uDE00' == lead.nope";

        assertThat(Criteria.parse(text, PlainScope.usual()).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.column()).isEqualTo(11);
                    assertThat(problem.length()).isEqualTo(9);
                    assertThat(problem.show(text)).contains("\n           ^^^^^^^^^\n");
                });
    }

    @Test
    void aLongTextShouldBeRefused() {
        String fits = " ".repeat(ExpressionParser.LONGEST - 4) + "true";

        assertThat(Criteria.parse(fits, PlainScope.usual()).problems()).isEmpty();
        assertThat(messages(" " + fits))
                .containsExactly("An expression has at most 10,000 characters.");
    }

    @Test
    void deepNestingShouldBeRefused() {
        assertThat(messages("(".repeat(99) + "a" + ")".repeat(99))).isEmpty();
        assertThat(messages("(".repeat(100) + "a" + ")".repeat(100)))
                .containsExactly("Expressions stand in one another at most 100 deep.");
        assertThat(messages("(".repeat(9_000)))
                .containsExactly("Expressions stand in one another at most 100 deep.");
        assertThat(messages("NOT ".repeat(2_000) + "a"))
                .containsExactly("Expressions stand in one another at most 100 deep.");
        assertThat(messages("a ? b : ".repeat(1_000) + "a"))
                .containsExactly("Expressions stand in one another at most 100 deep.");
        assertThat(messages("trim(".repeat(1_000)))
                .containsExactly("Expressions stand in one another at most 100 deep.");
    }

    @Test
    void aLongListShouldBeRefused() {
        assertThat(messages(list(1_000))).isEmpty();
        assertThat(messages(list(1_001))).containsExactly("There are at most 1,000 elements.");
    }

    private static String list(int elements) {
        return IntStream.range(0, elements)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "random in (", ")"));
    }

    @Test
    void manyProblemsShouldBeCut() {
        assertThat(messages("x OR ".repeat(500) + "x"))
                .hasSize(Problems.MOST + 1)
                .last()
                .isEqualTo("There are more than 100 problems; the others are not listed.");
    }

    @Test
    void aPatternThatRepeatsWithoutEndShouldBeRefused() {
        for (String pattern :
                List.of(
                        "((x{500}){500}){500}",
                        "(x{1000}){1000}",
                        "((?:a|[^]b{2}]{900}){1,900}",
                        "x{1000}x{1000}x",
                        "(\\)x{60}y{60}){0,60}",
                        "((((((((((x{5}){5}){5}){5}){5}){5}){5}){5}){5}){5})")) {
            assertThat(messages("a matches '" + pattern + "'"))
                    .as(pattern)
                    .containsExactly("The repetitions of a pattern come to at most 2,000 steps.");
        }
        for (String pattern : List.of("x{1000}", "(x{3}){3,}[{]{9}", "a{b}", "[]{900}]{900}")) {
            assertThat(messages("a matches '" + pattern + "'")).as(pattern).isEmpty();
        }
        assertThat(messages("a matches '" + "x".repeat(1_001) + "'"))
                .containsExactly("A pattern has at most 1,000 characters.");
    }

    private static List<String> messages(String text) {
        return Criteria.parse(text, PlainScope.usual()).problems().stream()
                .map(ExpressionProblem::message)
                .toList();
    }
}
