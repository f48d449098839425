package io.penstock.dsl.criteria.evaluate;

import io.penstock.domain.expression.Variables;

/** Two values compared; false where one is missing. */
record Comparison(Relation relation, Expression left, Expression right) implements Check {

    @Override
    public boolean holds(Variables variables) {
        Operand first = Operand.of(left, variables);
        if (first == null) {
            return false;
        }
        Operand second = Operand.of(right, variables);
        return second != null && relation.holds(first, second);
    }
}
