package io.penstock.dsl.script.match;

import io.penstock.dsl.script.match.Condition.OneOf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as it stands in the lists of an index.
 *
 * @param line the line's index
 * @param check a condition with a single number, to be tried while the list is read
 * @param further what is left to try after that
 */
record Posting(int line, @Nullable OneOf check, List<Condition> further) {

    /** The posting of a line that is looked up by one of its conditions, or by none. */
    static Posting of(int line, List<Condition> conditions, @Nullable Condition key) {
        List<Condition> others = new ArrayList<>(conditions);
        // A text is looked up by its hash, and so remains to be compared.
        if (key instanceof OneOf) {
            others.remove(key);
        }
        OneOf check = single(others);
        if (check != null) {
            others.remove(check);
        }
        return new Posting(line, check, others);
    }

    private static @Nullable OneOf single(List<Condition> conditions) {
        for (Condition condition : conditions) {
            if (condition instanceof OneOf numbers && numbers.values().length == 1) {
                return numbers;
            }
        }
        return null;
    }
}
