package io.penstock.dsl.script.match;

import io.penstock.domain.lead.Attribute;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges which conditions of a line the fewest leads will meet, by the values a script names. */
final class Selectivity {

    private final Map<Attribute, Set<Integer>> named = new EnumMap<>(Attribute.class);

    Selectivity(List<List<Condition>> lines) {
        for (List<Condition> conditions : lines) {
            for (Condition condition : conditions) {
                Set<Integer> codes =
                        named.computeIfAbsent(condition.attribute(), _ -> new HashSet<>());
                for (int code : condition.codes()) {
                    codes.add(code);
                }
            }
        }
    }

    /**
     * The conditions by which a line can be looked up, the one that the fewest leads meet first.
     */
    List<Condition> keys(List<Condition> conditions) {
        return conditions.stream()
                .filter(condition -> condition.codes().length > 0)
                .sorted(Comparator.comparingDouble(this::share))
                .toList();
    }

    /** How many values of an attribute the script names. */
    int named(Attribute attribute) {
        return named.getOrDefault(attribute, Set.of()).size();
    }

    /** About which part of all leads meets the condition, taking the values as equally common. */
    private double share(Condition condition) {
        Attribute attribute = condition.attribute();
        return condition.codes().length
                / (double) Math.max(named(attribute), usualValues(attribute));
    }

    /** How many values leads carry at least, whatever few of them a script names. */
    private static int usualValues(Attribute attribute) {
        return switch (attribute.kind()) {
            case FLAG -> 2;
            case COUNTRY -> 20;
            case NUMBER, TEXT -> 50;
        };
    }
}
