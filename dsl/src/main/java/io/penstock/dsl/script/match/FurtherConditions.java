package io.penstock.dsl.script.match;

import io.penstock.domain.lead.LeadAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of lines that no index knows of, to be tried one by one. */
final class FurtherConditions {

    private final @Nullable Condition[][] byLine;

    FurtherConditions(int lines) {
        byLine = new @Nullable Condition[lines][];
    }

    void set(int line, List<Condition> conditions) {
        byLine[line] = conditions.isEmpty() ? null : conditions.toArray(Condition[]::new);
    }

    /** Whether all those of a line hold. */
    boolean hold(int line, LeadAttributes attributes) {
        Condition[] conditions = byLine[line];
        if (conditions != null) {
            for (Condition condition : conditions) {
                if (!condition.holds(attributes)) {
                    return false;
                }
            }
        }
        return true;
    }
}
