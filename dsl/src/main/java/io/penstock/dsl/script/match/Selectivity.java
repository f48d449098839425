package io.penstock.dsl.script.match;

import io.penstock.domain.lead.Attribute;
import io.penstock.dsl.script.match.Condition.Contains;
import io.penstock.dsl.script.match.Condition.Equal;
import io.penstock.dsl.script.match.Condition.OneOf;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges which condition of a line the fewest leads will meet, by the values a script names. */
final class Selectivity {

    private static final long[] NONE = {};

    private final Map<Attribute, Set<Long>> named = new EnumMap<>(Attribute.class);

    Selectivity(List<List<Condition>> lines) {
        for (List<Condition> conditions : lines) {
            for (Condition condition : conditions) {
                count(condition);
            }
        }
    }

    private void count(Condition condition) {
        Set<Long> values = named.computeIfAbsent(condition.attribute(), _ -> new HashSet<>());
        for (long number : numbers(condition)) {
            values.add(number);
        }
    }

    /**
     * The values that a condition asks for, as in {@link Key}; of a part of a text there are none.
     */
    static long[] numbers(Condition condition) {
        return switch (condition) {
            case OneOf(var _, var numbers) -> numbers;
            case Equal(var _, var folded) -> new long[] {Key.textNumber(folded)};
            case Contains _ -> NONE;
        };
    }

    /** The condition by which to look a line up; null for a line that every lead must try. */
    @Nullable Condition key(List<Condition> conditions) {
        Condition best = null;
        for (Condition condition : conditions) {
            boolean exact = !(condition instanceof Contains);
            if (exact && (best == null || share(condition) < share(best))) {
                best = condition;
            }
        }
        return best;
    }

    /** About which part of all leads meets the condition, taking the values as equally common. */
    private double share(Condition condition) {
        int values = numbers(condition).length;
        Attribute attribute = condition.attribute();
        int known = named.getOrDefault(attribute, Set.of()).size();
        return values / (double) Math.max(known, usualValues(attribute));
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
