package io.penstock.dsl.criteria.evaluate;

import io.penstock.domain.expression.Variables;
import java.util.Optional;

/**
 * A value ordered against a constant that is a whole number.
 *
 * @param less whether it holds where the value is less
 * @param equal whether it holds where they are equal
 * @param greater whether it holds where the value is greater
 * @param exact the same comparison for values that are no whole numbers themselves
 */
record WholeComparison(
        Expression value, long bound, boolean less, boolean equal, boolean greater, Check exact)
        implements Check {

    static WholeComparison of(Relation relation, Expression value, Constant constant) {
        return new WholeComparison(
                value,
                WholeNumbers.ofConstant(constant),
                relation.holds(-1),
                relation.holds(0),
                relation.holds(1),
                new Comparison(relation, value, constant));
    }

    @Override
    public boolean holds(Variables variables) {
        Object given = value.value(variables);
        if (given instanceof Integer number) {
            return holds(number);
        }
        if (given instanceof Long number) {
            return holds(number);
        }
        if (given != null && WholeNumbers.is(given)) {
            return holds(WholeNumbers.of(given));
        }
        return exact.holds(variables);
    }

    /** This and another about the same value as one, where they bound it from both sides. */
    Optional<Check> and(WholeComparison other) {
        if (!value.equals(other.value) || isLower() == other.isLower()) {
            return Optional.empty();
        }
        WholeComparison lower = isLower() ? this : other;
        WholeComparison upper = isLower() ? other : this;
        return lower.isLower() && upper.isUpper()
                ? Optional.of(
                        new WholeRange(
                                value,
                                lower.equal ? lower.bound : lower.bound + 1,
                                upper.equal ? upper.bound : upper.bound - 1,
                                variables -> holds(variables) && other.holds(variables)))
                : Optional.empty();
    }

    private boolean isLower() {
        return greater && !less && (equal || bound < Long.MAX_VALUE);
    }

    private boolean isUpper() {
        return less && !greater && (equal || bound > Long.MIN_VALUE);
    }

    private boolean holds(long number) {
        return number < bound ? less : (number == bound ? equal : greater);
    }
}
