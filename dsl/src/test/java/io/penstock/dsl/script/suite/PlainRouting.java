package io.penstock.dsl.script.suite;

import io.penstock.dsl.script.suite.PlainRule.PlainCap;
import io.penstock.dsl.script.suite.PlainWorld.PlainCompany;
import io.penstock.dsl.script.suite.PlainWorld.PlainLead;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules of routing written down a second time, as plainly as can be and apart from the engine:
 * it shares no class with it and follows every outcome. Company 0 is none.
 */
final class PlainRouting {

    private static final Map<String, Set<String>> COUNTED =
            Map.of(
                    "any", Set.of("waiting", "hold", "approved", "cancelled", "trash", "deleted"),
                    "valid", Set.of("waiting", "hold", "approved", "cancelled"),
                    "wait", Set.of("waiting", "hold"),
                    "accept", Set.of("approved"),
                    "ok", Set.of("waiting", "hold", "approved"));
    private static final Map<String, Integer> DAYS =
            Map.of("24h", 1, "week", 7, "month", 30, "year", 365);

    private final PlainWorld world;
    private final PlainLead lead;
    private final LocalDateTime local;

    PlainRouting(PlainWorld world, PlainLead lead) {
        this.world = world;
        this.lead = lead;
        this.local = LocalDateTime.ofInstant(lead.at(), world.zone());
    }

    Map<Integer, Double> odds() {
        return first(rules(0), List.of());
    }

    private List<PlainRule> rules(int rotator) {
        return world.rotators().getOrDefault(rotator, List.of());
    }

    private Map<Integer, Double> first(List<PlainRule> rules, List<PlainRule> outer) {
        if (rules.isEmpty()) {
            return Map.of(0, 1.0);
        }
        PlainRule rule = rules.getFirst();
        Map<Integer, Double> rest = first(rules.subList(1, rules.size()), outer);
        if (!holds(rule, outer)) {
            return rest;
        }
        double chance = rule.hundredths() == 0 ? 1 : rule.hundredths() / 10_000.0;
        Map<Integer, Double> odds = new TreeMap<>();
        add(odds, rest, 1 - chance);
        outcomes(rule, outer)
                .forEach((company, part) ->
                        add(odds, company == 0 ? rest : Map.of(company, 1.0), chance * part));
        return odds;
    }

    private Map<Integer, Double> outcomes(PlainRule rule, List<PlainRule> outer) {
        if (rule.rotator() == 0) {
            return Map.of(rule.target(), 1.0);
        }
        List<PlainRule> deeper = with(outer, rule);
        return rule.bucket()
                ? bucket(rules(rule.rotator()), deeper, List.of(), List.of())
                : first(rules(rule.rotator()), deeper);
    }

    private Map<Integer, Double> bucket(
            List<PlainRule> rules,
            List<PlainRule> outer,
            List<PlainRule> held,
            List<Integer> companies) {
        if (rules.isEmpty()) {
            return companies.isEmpty() ? Map.of(0, 1.0) : shares(held, companies);
        }
        PlainRule rule = rules.getFirst();
        List<PlainRule> rest = rules.subList(1, rules.size());
        if (!holds(rule, outer)) {
            return bucket(rest, outer, held, companies);
        }
        Map<Integer, Double> odds = new TreeMap<>();
        outcomes(rule, outer)
                .forEach((company, part) ->
                        add(
                                odds,
                                company == 0
                                        ? bucket(rest, outer, held, companies)
                                        : bucket(
                                                rest,
                                                outer,
                                                with(held, rule),
                                                with(companies, company)),
                                part));
        return odds;
    }

    private static Map<Integer, Double> shares(List<PlainRule> held, List<Integer> companies) {
        Map<Integer, Double> weights = new TreeMap<>();
        for (int index = 0; index < held.size(); index++) {
            weights.merge(companies.get(index), held.get(index).hundredths() / 100.0, Double::sum);
        }
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        long without = weights.values().stream().filter(weight -> weight == 0).count();
        if (sum < 100) {
            weights.replaceAll((_, weight) -> weight == 0 ? (100 - sum) / without : weight);
        }
        double total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((_, weight) -> weight / total);
        return weights;
    }

    private boolean holds(PlainRule rule, List<PlainRule> outer) {
        return rule.conditions().stream()
                        .allMatch(condition -> matches(condition.getKey(), condition.getValue()))
                && isWithin(local.getHour() * 60 + local.getMinute(), rule.time(), false)
                && isWithin(local.getDayOfWeek().getValue(), rule.days(), true)
                && !isTimeAlone(rule)
                && (rule.rotator() != 0
                        ? world.rotators().containsKey(rule.rotator())
                        : with(outer, rule).stream()
                                .allMatch(asking -> allows(asking, rule.target())));
    }

    private static boolean isWithin(int value, List<Integer> window, boolean closed) {
        if (window.isEmpty()) {
            return true;
        }
        int from = window.get(0);
        int to = closed ? window.get(1) + 1 : window.get(1);
        return from < to ? from <= value && value < to : from <= value || value < to;
    }

    private static boolean isTimeAlone(PlainRule rule) {
        return rule.rotator() == 0
                && !(rule.time().isEmpty() && rule.days().isEmpty())
                && rule.conditions().isEmpty()
                && rule.hundredths() == 0
                && !rule.active()
                && rule.caps().isEmpty();
    }

    private boolean allows(PlainRule asking, int company) {
        PlainCompany state =
                world.companies().getOrDefault(company, new PlainCompany(true, List.of()));
        return (!asking.active() || state.active())
                && asking.caps().stream().allMatch(cap -> count(state, cap) < cap.count());
    }

    private int count(PlainCompany company, PlainCap cap) {
        return company.leads().stream()
                .filter(leads ->
                        COUNTED.getOrDefault(cap.type(), Set.of()).contains(leads.status()))
                .filter(leads -> isRecent(leads.at(), cap.period()))
                .mapToInt(PlainWorld.PlainLeads::count)
                .sum();
    }

    private boolean isRecent(Instant at, String period) {
        if (at.isAfter(lead.at())) {
            return false;
        }
        return switch (period) {
            case "any" -> true;
            case "day" ->
                    LocalDateTime.ofInstant(at, world.zone())
                            .toLocalDate()
                            .equals(local.toLocalDate());
            default -> at.isAfter(lead.at().minus(Duration.ofDays(DAYS.getOrDefault(period, 0))));
        };
    }

    private boolean matches(String key, String wanted) {
        Object value = lead.attributes().get(key);
        if (value == null) {
            return false;
        }
        if (!wanted.startsWith("[")) {
            return List.of(wanted.split(",", -1)).contains(String.valueOf(value));
        }
        String text = plain(String.valueOf(value));
        return wanted.startsWith("[?")
                ? text.contains(plain(wanted.substring(2, wanted.length() - 1)))
                : text.equals(plain(wanted.substring(1, wanted.length() - 1)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static void add(Map<Integer, Double> sum, Map<Integer, Double> more, double part) {
        more.forEach((company, odds) -> sum.merge(company, odds * part, Double::sum));
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
