package io.penstock.dsl.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.expression.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StructuredCriteriaTest {

    private static CompiledCriteria of(String field, String operator, @Nullable Object value) {
        return Criteria.of(field, operator, value, PlainScope.usual());
    }

    private static Condition condition(String field, String operator, @Nullable Object value) {
        CompiledCriteria compiled = of(field, operator, value);
        assertThat(compiled.problems()).isEmpty();
        return compiled.condition().orElseThrow();
    }

    @Test
    void ofShouldMeanWhatTheSignsMean() {
        for (int random = 1; random <= 100; random++) {
            PlainVariables lead = PlainVariables.of("random", random);

            assertThat(condition("random", "less than or equal to", 50).holds(lead))
                    .isEqualTo(random <= 50);
            assertThat(condition("random", "Greater Than", "50").holds(lead))
                    .isEqualTo(random > 50);
            assertThat(condition("random", "between", List.of(10, 20.0)).holds(lead))
                    .isEqualTo(random >= 10 && random <= 20);
            assertThat(condition("random", "in", List.of(1, "2")).holds(lead))
                    .isEqualTo(random <= 2);
            assertThat(condition("random", "!=", 7).holds(lead)).isEqualTo(random != 7);
        }
    }

    @Test
    void ofShouldTakeTextsAsTheyAre() {
        String nasty = "' OR true OR '\\' == \"\\d\n";

        assertThat(condition("a", "==", nasty).holds(PlainVariables.of("a", nasty))).isTrue();
        assertThat(condition("a", "==", nasty).holds(PlainVariables.of("a", "x"))).isFalse();
        assertThat(condition("a", "matches", "^\\d+$").holds(PlainVariables.of("a", "12")))
                .isTrue();
        assertThat(condition("a", "in", "x").holds(PlainVariables.of("a", "X"))).isTrue();
        assertThat(condition("a", "is blank", null).holds(PlainVariables.NONE)).isTrue();
        assertThat(condition("a", "is not blank", null).holds(PlainVariables.NONE)).isFalse();
        assertThat(
                        condition("delivery.success", "equals", true)
                                .holds(PlainVariables.of("delivery.success", true)))
                .isTrue();
        assertThat(condition("random", "less than or equal to", 50).source())
                .isEqualTo("random less than or equal to 50");
    }

    @Test
    void ofShouldRefuseWhatDoesNotFit() {
        assertThat(messages(of("true OR random", "<", 5)))
                .containsExactly("The field is the name of one value.");
        assertThat(messages(of("random", "< 5 OR random >", 5)))
                .containsExactly("There is no operator '< 5 OR random >'.");
        assertThat(messages(of("random", "<", List.of(5))))
                .containsExactly("It takes a text, a number, true or false.");
        assertThat(messages(of("random", "<", null)))
                .containsExactly("It takes a text, a number, true or false.");
        assertThat(messages(of("random", "between", List.of(5))))
                .containsExactly("It takes a list of two values.");
        assertThat(messages(of("random", "is blank", 5))).containsExactly("It takes no value.");
        assertThat(messages(of("random", "in", List.of(List.of()))))
                .containsExactly("It takes a list of texts and numbers.");
        assertThat(messages(of("", "", null)))
                .containsExactly("The field is the name of one value.", "There is no operator ''.");
        assertThat(of("randon", "less then", 5).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.fix()).contains("less than"));
        assertThat(of("randon", "<", 5).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.show("randon < 5"))
                                .isEqualTo(
                                        """
                                        1:1: There is no 'randon' here.
                                          randon < 5
                                          ^^^^^^
                                          fix: random
                                        """));
    }

    private static List<String> messages(CompiledCriteria compiled) {
        return compiled.problems().stream().map(ExpressionProblem::message).toList();
    }
}
