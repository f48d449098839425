package io.penstock.dsl.criteria.evaluate;

import io.penstock.domain.expression.Variables;

/**
 * A value between two whole numbers, which count as between.
 *
 * @param exact the same for values that are no whole numbers themselves
 */
record WholeRange(Expression value, long least, long most, Check exact) implements Check {

    @Override
    public boolean holds(Variables variables) {
        Object given = value.value(variables);
        if (given == null || !WholeNumbers.is(given)) {
            return exact.holds(variables);
        }
        long number = WholeNumbers.of(given);
        return least <= number && number <= most;
    }
}
