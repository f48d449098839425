package io.penstock.dsl.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.expression.Variables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Conditions of random shape are written down, and hold where their tree says so. */
class RandomCriteriaTest {

    private static final List<String> VALUES =
            List.of("1", "01.0", "2", "-3", "ab", "AB", "b", "é", "É", "ß", "SS", "");

    /** A condition as text, and what it means. */
    private record Made(String text, Predicate<Variables> meaning) {}

    /** A value as text, and what it is. */
    private record Side(String text, Map<Boolean, String> constant) {

        @Nullable Object of(Variables variables) {
            return constant.isEmpty() ? variables.value(text) : constant.get(true);
        }
    }

    private final Random random = new Random(20261122);

    @Test
    void holdsShouldBeWhatTheTreeSays() {
        int held = 0;
        for (int round = 0; round < 20_000; round++) {
            Made made = condition(4);
            CompiledCriteria compiled = Criteria.parse(made.text(), PlainScope.usual());
            assertThat(compiled.problems()).as(made.text()).isEmpty();
            PlainVariables variables = variables();
            boolean holds = compiled.condition().orElseThrow().holds(variables);
            assertThat(holds)
                    .as("%s with %s", made.text(), variables.values())
                    .isEqualTo(made.meaning().test(variables));
            held += holds ? 1 : 0;
        }
        assertThat(held).isBetween(2_000, 18_000);
    }

    @Test
    void parseShouldSurviveAnything() {
        String signs = "ab 1'\"\\()[]<>=!&|?:,.$/{}#%-\n\u00A0é\uD83D";
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(25);
            for (int index = 0; index < length; index++) {
                text.append(
                        random.nextInt(5) == 0
                                ? word()
                                : String.valueOf(signs.charAt(random.nextInt(signs.length()))));
            }
            String source = text.toString();
            CompiledCriteria compiled = Criteria.parse(source, PlainScope.usual());
            compiled.condition().ifPresent(condition -> condition.holds(variables()));
            compiled.problems().forEach(problem -> assertThat(problem.show(source)).contains("^"));
        }
    }

    private String word() {
        return " "
                + pick(List.of("and", "or", "not", "in", "is", "blank", "between", "contains"))
                + " ";
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private PlainVariables variables() {
        List<Object> values = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            switch (random.nextInt(4)) {
                case 0 -> values.addAll(List.of(name, random.nextInt(5) - 2));
                case 1, 2 -> values.addAll(List.of(name, pick(VALUES)));
                default -> {
                    // It stays missing.
                }
            }
        }
        return PlainVariables.of(values.toArray());
    }

    private Made condition(int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 7)) {
            case 0, 1 -> comparison();
            case 2 -> among();
            case 3 -> {
                Made inner = condition(depth - 1);
                yield new Made(
                        pick(List.of("NOT ", "! ")) + "(" + inner.text() + ")",
                        inner.meaning().negate());
            }
            case 4 -> {
                Made left = condition(depth - 1);
                Made right = condition(depth - 1);
                yield new Made(
                        "("
                                + left.text()
                                + ")"
                                + pick(List.of(" and ", "&&"))
                                + "("
                                + right.text()
                                + ")",
                        left.meaning().and(right.meaning()));
            }
            case 5 -> {
                Made left = condition(depth - 1);
                Made middle = comparison();
                Made right = comparison();
                yield new Made(
                        "(" + left.text() + ") OR " + middle.text() + " AND " + right.text(),
                        left.meaning().or(middle.meaning().and(right.meaning())));
            }
            default -> {
                Made asked = condition(depth - 1);
                Made then = condition(depth - 1);
                Made otherwise = comparison();
                yield new Made(
                        "((%s) ? %s : %s)".formatted(asked.text(), then.text(), otherwise.text()),
                        variables ->
                                (asked.meaning().test(variables) ? then : otherwise)
                                        .meaning()
                                        .test(variables));
            }
        };
    }

    private Side side() {
        if (random.nextBoolean()) {
            return new Side(pick(List.of("a", "b", "c")), Map.of());
        }
        String value = pick(VALUES);
        return new Side("'" + value + "'", Map.of(true, value));
    }

    private Made comparison() {
        Side left = side();
        Side right = side();
        String sign = pick(List.of("<", "<=", ">", ">=", "==", "!="));
        return new Made(
                left.text() + " " + sign + " " + right.text(),
                variables -> compare(left.of(variables), sign, right.of(variables)));
    }

    private Made among() {
        Side left = side();
        List<Side> sides = List.of(side(), side(), side());
        String list = String.join(", ", sides.stream().map(Side::text).toList());
        return new Made(
                left.text() + " in (" + list + ")",
                variables ->
                        sides.stream()
                                .anyMatch(side ->
                                        compare(left.of(variables), "==", side.of(variables))));
    }

    private static boolean compare(@Nullable Object left, String sign, @Nullable Object right) {
        if (left == null || right == null) {
            return false;
        }
        boolean numbers = isNumber(left) && isNumber(right);
        if (!numbers && (left instanceof Integer || right instanceof Integer)) {
            return sign.equals("!=");
        }
        int order =
                numbers
                        ? new BigDecimal(left.toString())
                                .compareTo(new BigDecimal(right.toString()))
                        : left.toString()
                                .toUpperCase(Locale.ROOT)
                                .compareTo(right.toString().toUpperCase(Locale.ROOT));
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "==" -> order == 0;
            default -> order != 0;
        };
    }

    private static boolean isNumber(Object value) {
        return value.toString().matches("-?[0-9.]+");
    }
}
