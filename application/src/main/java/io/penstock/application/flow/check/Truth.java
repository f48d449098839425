package io.penstock.application.flow.check;

import io.penstock.application.flow.document.RandomNumbers;
import io.penstock.domain.expression.Condition;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Whether conditions can hold, where that can be told for certain. */
enum Truth {
    ALWAYS,
    NEVER,
    DEPENDS;

    /** That of a condition. */
    static Truth of(Condition condition) {
        Optional<BitSet> numbers = RandomNumbers.of(condition);
        if (numbers.isPresent()) {
            int count = numbers.get().cardinality();
            return count == 0 ? NEVER : count == RandomNumbers.MOST ? ALWAYS : DEPENDS;
        }
        return Possibilities.of(List.of(condition))
                .map(all -> {
                    boolean some = all.any(values -> condition.holds(values::get));
                    boolean not = all.any(values -> !condition.holds(values::get));
                    return some ? not ? DEPENDS : ALWAYS : NEVER;
                })
                .orElse(DEPENDS);
    }

    /** That of the criteria of a stage, which may have none. */
    static Truth of(Optional<Condition> criteria) {
        return criteria.map(Truth::of).orElse(ALWAYS);
    }

    /** Whether two can hold of one lead; where that cannot be told, they can. */
    static boolean together(Condition one, Condition other) {
        Optional<BitSet> first = RandomNumbers.of(one);
        Optional<BitSet> second = RandomNumbers.of(other);
        if (first.isPresent() && second.isPresent()) {
            return first.get().intersects(second.get());
        }
        return Possibilities.of(List.of(one, other))
                .map(all -> all.any(values -> one.holds(values::get) && other.holds(values::get)))
                .orElse(true);
    }
}
