package io.penstock.bootstrap.benchmark.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Writes rules as the boolean expressions of another language.
 *
 * @param and what joins two conditions
 * @param isOneOf writes that the variable named first is one of the values that follow
 * @param quote writes a text
 * @param drawn writes the draw of the line with a key, from 0 to 9,999
 * @param hasRoom writes that the company named first has had fewer leads today than a count
 */
record Expression(
        String and,
        OneOf isOneOf,
        Function<String, String> quote,
        Function<Long, String> drawn,
        HasRoom hasRoom) {

    /** Writes that a variable is one of several values. */
    interface OneOf {
        String write(String variable, List<String> values);
    }

    /** Writes that a company may get one more lead. */
    interface HasRoom {
        String write(int company, int dayCap);
    }

    /** Every condition of a rule, the draw last. */
    String write(Rule rule, long drawKey) {
        return String.join(and, conditions(rule, drawKey));
    }

    private List<String> conditions(Rule rule, long drawKey) {
        List<String> conditions = new ArrayList<>();
        add(conditions, "geo", rule.countries().stream().map(quote).toList());
        add(conditions, "user", rule.users().stream().map(String::valueOf).toList());
        add(conditions, "flow", rule.flows().stream().map(String::valueOf).toList());
        if (!rule.area().isEmpty()) {
            add(conditions, "area", List.of(quote.apply(rule.area())));
        }
        if (rule.toHour() > 0) {
            conditions.add("minute >= " + 60 * rule.fromHour());
            conditions.add("minute < " + 60 * rule.toHour());
        }
        if (rule.dayCap() > 0) {
            conditions.add(hasRoom.write(rule.company(), rule.dayCap()));
        }
        if (rule.percent() > 0) {
            conditions.add(drawn.apply(drawKey) + " < " + 100 * rule.percent());
        }
        return conditions.isEmpty() ? List.of("true") : conditions;
    }

    private void add(List<String> conditions, String variable, List<String> values) {
        if (values.size() == 1) {
            conditions.add(variable + " == " + values.getFirst());
        } else if (!values.isEmpty()) {
            conditions.add(isOneOf.write(variable, values));
        }
    }
}
