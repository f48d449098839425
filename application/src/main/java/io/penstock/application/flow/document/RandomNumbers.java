package io.penstock.application.flow.document;

import io.penstock.domain.expression.Condition;
import io.penstock.domain.expression.Variables;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of which values of {@code random}, 1 to {@value #MOST}, a condition holds. */
public final class RandomNumbers {

    /** The largest value. */
    public static final int MOST = 100;

    /** What the value is called. */
    public static final String NAME = "random";

    private RandomNumbers() {}

    /** The values; empty where the condition depends on anything else as well. */
    public static Optional<BitSet> of(Condition condition) {
        BitSet numbers = new BitSet(MOST + 1);
        for (int number = 1; number <= MOST; number++) {
            OnlyRandom variables = new OnlyRandom(number);
            numbers.set(number, condition.holds(variables));
            if (variables.isMore) {
                return Optional.empty();
            }
        }
        return Optional.of(numbers);
    }

    /** Every value. */
    public static BitSet all() {
        BitSet numbers = new BitSet(MOST + 1);
        numbers.set(1, MOST + 1);
        return numbers;
    }

    private static final class OnlyRandom implements Variables {

        private final int number;
        private boolean isMore;

        OnlyRandom(int number) {
            this.number = number;
        }

        @Override
        public @Nullable Object value(String name) {
            if (name.equals(NAME)) {
                return number;
            }
            isMore = true;
            return null;
        }

        @Override
        public boolean isOpen(String calendar) {
            isMore = true;
            return false;
        }
    }
}
