package io.penstock.dsl.criteria.evaluate;

import io.penstock.domain.expression.Variables;

/** A value between two constants that are whole numbers, which count as between. */
record WholeRange(Expression value, long least, long most, Between exact) implements Check {

    @Override
    public boolean holds(Variables variables) {
        Object given = value.value(variables);
        if (given != null && WholeNumbers.is(given)) {
            long number = WholeNumbers.of(given);
            return least <= number && number <= most;
        }
        return exact.holds(variables);
    }
}
