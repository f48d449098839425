package io.penstock.dsl.script.match;

import io.penstock.domain.lead.Attribute;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges which lines are better looked up by two conditions than by one. */
final class Pairing {

    /** The lists for one attribute are long when they have so many lines on average. */
    private static final int LONG = 3;

    /** A line is put into no more lists than this for the values of two conditions. */
    private static final int MOST_LISTS = 16;

    /** Two attributes are looked up together, which takes time, only for so many lines. */
    private static final int FEWEST_LINES = 64;

    private record Pair(Attribute first, Attribute second) {}

    private final Selectivity selectivity;
    private final Map<Attribute, Integer> postings = new EnumMap<>(Attribute.class);
    private final Map<Pair, Integer> lines = new HashMap<>();

    /** Takes the conditions of each line by which it can be looked up, the best first. */
    Pairing(List<List<Condition>> keys, Selectivity selectivity) {
        this.selectivity = selectivity;
        for (List<Condition> conditions : keys) {
            if (!conditions.isEmpty()) {
                Condition first = conditions.getFirst();
                postings.merge(first.attribute(), first.codes().length, Integer::sum);
                if (conditions.size() > 1) {
                    lines.merge(pair(conditions), 1, Integer::sum);
                }
            }
        }
    }

    private static Pair pair(List<Condition> conditions) {
        return new Pair(conditions.getFirst().attribute(), conditions.get(1).attribute());
    }

    /** Whether a line is to be looked up by the first two of its conditions. */
    boolean isWorth(List<Condition> conditions) {
        if (conditions.size() < 2) {
            return false;
        }
        Condition first = conditions.getFirst();
        long together = (long) first.codes().length * conditions.get(1).codes().length;
        return together <= MOST_LISTS
                && postings.getOrDefault(first.attribute(), 0)
                        >= LONG * selectivity.named(first.attribute())
                && lines.getOrDefault(pair(conditions), 0) >= FEWEST_LINES;
    }
}
