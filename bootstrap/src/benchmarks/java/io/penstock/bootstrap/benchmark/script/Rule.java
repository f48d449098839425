package io.penstock.bootstrap.benchmark.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One line of a benchmark's script, free of any language. An empty list, text or zero asks for
 * nothing.
 *
 * @param countries two letters each
 * @param users users, of which the lead's must be one
 * @param flows flows, of which the lead's must be one
 * @param area the area that the lead's must equal, in lower case
 * @param fromHour with {@code toHour}, the part of the day; both 0 for the whole of it
 * @param percent the chance in whole per cent, 1 to 99
 * @param dayCap how many leads the company may get in a day
 * @param company the company, 1 or more
 */
record Rule(
        List<String> countries,
        List<Integer> users,
        List<Integer> flows,
        String area,
        int fromHour,
        int toHour,
        int percent,
        int dayCap,
        int company) {

    static final Rule ANY = new Rule(List.of(), List.of(), List.of(), "", 0, 0, 0, 0, 1);

    Rule withCountries(List<String> wanted) {
        return new Rule(
                wanted, users, flows, area, fromHour, toHour, percent, dayCap, company);
    }

    Rule withUsers(List<Integer> wanted) {
        return new Rule(
                countries, wanted, flows, area, fromHour, toHour, percent, dayCap, company);
    }

    Rule withFlows(List<Integer> wanted) {
        return new Rule(
                countries, users, wanted, area, fromHour, toHour, percent, dayCap, company);
    }

    Rule withArea(String wanted) {
        return new Rule(
                countries, users, flows, wanted, fromHour, toHour, percent, dayCap, company);
    }

    Rule withHours(int from, int to) {
        return new Rule(countries, users, flows, area, from, to, percent, dayCap, company);
    }

    Rule withPercent(int wanted) {
        return new Rule(
                countries, users, flows, area, fromHour, toHour, wanted, dayCap, company);
    }

    Rule withDayCap(int wanted) {
        return new Rule(
                countries, users, flows, area, fromHour, toHour, percent, wanted, company);
    }

    Rule withCompany(int wanted) {
        return new Rule(
                countries, users, flows, area, fromHour, toHour, percent, dayCap, wanted);
    }

    /** The line as a distribution script has it, in its canonical form. */
    String toScript() {
        List<String> terms = new ArrayList<>();
        if (!users.isEmpty()) {
            terms.add("user:" + joined(users, String::valueOf, ","));
        }
        if (!flows.isEmpty()) {
            terms.add("flow:" + joined(flows, String::valueOf, ","));
        }
        if (!countries.isEmpty()) {
            terms.add("geo:" + String.join(",", countries));
        }
        if (!area.isEmpty()) {
            terms.add("area:[" + area + "]");
        }
        if (percent > 0) {
            terms.add(percent + "%");
        }
        if (toHour > 0) {
            terms.add("time(" + fromHour + "-" + toHour + ")");
        }
        if (dayCap > 0) {
            terms.add("max(day,any," + dayCap + ")");
        }
        terms.add("#" + company);
        return String.join(" ", terms);
    }

    static <T> String joined(List<T> values, Function<T, String> form, String separator) {
        return values.stream().map(form).collect(Collectors.joining(separator));
    }
}
