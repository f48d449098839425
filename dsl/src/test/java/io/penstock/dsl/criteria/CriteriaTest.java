package io.penstock.dsl.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.expression.Condition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaTest {

    private static final PlainVariables LEAD =
            PlainVariables.of(
                    "random", 50,
                    "lead.state", "ca",
                    "lead.first_name", " Zoë ",
                    "lead.age", "042.50",
                    "lead.tags", List.of("Vip", 7),
                    "lead.value", new BigDecimal("19.90"),
                    "score", 80L,
                    "a", true,
                    "b", "false",
                    "$.status", "Accepted",
                    "$.items[?(@.price > 10)].name", "tea",
                    "/lead/id", "L-1",
                    "/lead/item[@kind='a b']/text()", "x");

    private static Condition condition(String text) {
        CompiledCriteria compiled = Criteria.parse(text, PlainScope.usual());
        assertThat(compiled.problems()).as(text).isEmpty();
        return compiled.condition().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "random <= 50",
                "random < 50.01",
                "random >= 50 and random > -1",
                "random == '50'",
                "random == 50.000",
                "'50' == random",
                "random != 51",
                "random != 'fifty'",
                "NOT random < 50",
                "!(random < 50) && true || never",
                "always",
                "TRUE",
                "lead.state == 'CA'",
                "lead.state < 'CB'",
                "lead.state in ('NY', 'CA')",
                "lead.state in [ \"CA\" ]",
                "random in (1, 50)",
                "random in ('50.0')",
                "lead.state not in ('NY')",
                "lead.state is not in ('NY')",
                "lead.tags in ('vip')",
                "lead.tags contains 'VIP'",
                "lead.tags contains '7.0'",
                "lead.tags not contains 'vi'",
                "'vip' in lead.tags",
                "'ca' in (lead.tags, lead.state)",
                "lead.first_name contains 'ZOË'",
                "lead.first_name starts with ' z'",
                "lead.first_name ends with 'Ë '",
                "lead.first_name does not contain 'x'",
                "trim(lead.first_name) == 'zoë'",
                "lead.first_name matches '^\\s*z'",
                "lead.state matches 'A'",
                "lead.state not matches '^a'",
                "lead.tags matches '^v.p$'",
                "lead.age == 42.5",
                "lead.age between 42 and 42.5",
                "lead.age not between 43 and 50",
                "lead.age is between 42 and 43 AND true",
                "lead.value == 19.9",
                "score is greater than or equal to 80",
                "score greater than or equal 80",
                "score greater than 79",
                "score less than or equal to 80",
                "score less than 81",
                "score equals 80",
                "score is equal to 80",
                "score is not equal to 81",
                "score not equal to 81",
                "c is blank",
                "a is not blank",
                "NOT c == 1",
                "NOT c != 1",
                "a",
                "NOT b",
                "a == true",
                "(a ? random : score) == 50",
                "false ? false : true",
                "false ? false : false ? false : true",
                "$.status == 'accepted'",
                "($.status=='accepted')",
                "default($.missing, $.status) == 'accepted'",
                "$.items[?(@.price > 10)].name == 'tea'",
                "/lead/id == 'l-1'",
                "(/lead/item[@kind='a b']/text() == 'x')",
                "upper(lead.state) == 'CA' AND hash('') starts with 'd41d8' OR true",
                "'it\\'s \"so\"' == \"IT'S \\\"SO\\\"\"",
            })
    void holdsShouldBeTrue(String text) {
        assertThat(condition(text).holds(LEAD)).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "false",
                "never",
                "b",
                "c",
                "random > 50",
                "random == 'fifty'",
                "random < 'fifty'",
                "random > 'fifty'",
                "lead.state == 5",
                "lead.state >= 5",
                "lead.state != 'CA'",
                "c == 1",
                "c != 1",
                "c < 1",
                "1 > c",
                "c == c",
                "c in (1)",
                "c not in (1)",
                "c contains ''",
                "c not contains 'x'",
                "c matches ''",
                "c not matches 'x'",
                "c between 1 and 2",
                "c not between 1 and 2",
                "lead.state not in c",
                "lead.state in c",
                "lead.state in (c)",
                "a is blank",
                "true and false",
                "false or false",
                "true or true and not true and false and false == true ? false : false",
                "lead.tags in ('vi')",
                "random in (1, 2, 3)",
            })
    void holdsShouldBeFalse(String text) {
        assertThat(condition(text).holds(LEAD)).as(text).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "false, false",
        "False, false",
        "0, false",
        "0.00, false",
        "1, true",
        "no, true",
        "'', false",
        "' ', false",
    })
    void aTextAloneShouldHoldUnlessItSaysNo(String text, boolean holds) {
        assertThat(condition("a").holds(PlainVariables.of("a", text))).isEqualTo(holds);
    }

    @Test
    void numbersOfEveryKindShouldCompareExactly() {
        for (Object number :
                List.of(7, 7L, 7.0, 7f, (short) 7, BigInteger.valueOf(7), new BigDecimal("7.00"))) {
            assertThat(
                            condition("a == 7 AND a < 7.0000000000000000000001")
                                    .holds(PlainVariables.of("a", number)))
                    .as(number.getClass().getName())
                    .isTrue();
        }
        assertThat(condition("a == 0.1").holds(PlainVariables.of("a", 0.1))).isTrue();
    }

    @Test
    void monstrousNumbersShouldBeTextThatNothingExpands() {
        PlainVariables huge = PlainVariables.of("a", new BigDecimal("1E+999999999"), "b", 1);

        assertThat(condition("a > b").holds(huge)).isFalse();
        assertThat(condition("a == b").holds(huge)).isFalse();
        assertThat(condition("number(a, 2) is blank").holds(huge)).isTrue();
        assertThat(condition("a").holds(PlainVariables.of("a", Double.NaN))).isTrue();
    }

    @Test
    void andShouldBindCloserThanOr() {
        assertThat(condition("true OR false AND false").holds(LEAD)).isTrue();
        assertThat(condition("(true OR false) AND false").holds(LEAD)).isFalse();
        assertThat(condition("NOT false AND false").holds(LEAD)).isFalse();
    }

    @Test
    void conditionsWrittenAlikeShouldBeEqual() {
        assertThat(condition("random < 5"))
                .isEqualTo(condition("random < 5"))
                .hasSameHashCodeAs(condition("random < 5"))
                .isNotEqualTo(condition("random < 6"));
        assertThat(condition("random < 5").source()).isEqualTo("random < 5");
    }

    @Test
    void rangesOfRandomShouldPartition() {
        Condition low = condition("random <= 33");
        Condition middle = condition("random > 33 AND random <= 66");
        Condition high = condition("random > 66");
        for (int random = 1; random <= 100; random++) {
            PlainVariables lead = PlainVariables.of("random", random);
            assertThat(List.of(low.holds(lead), middle.holds(lead), high.holds(lead)))
                    .containsOnlyOnce(true);
        }
    }
}
