package io.penstock.dsl.criteria.evaluate;

import io.penstock.domain.expression.Variables;

/**
 * A value ordered against a constant that is a whole number; a value that is none itself is
 * compared as any other.
 */
record WholeComparison(Relation relation, Expression value, long bound, Operand exact)
        implements Check {

    @Override
    public boolean holds(Variables variables) {
        Object given = value.value(variables);
        if (given != null && WholeNumbers.is(given)) {
            return relation.holds(Long.compare(WholeNumbers.of(given), bound));
        }
        return given != null && relation.holds(new Operand(given), exact);
    }
}
