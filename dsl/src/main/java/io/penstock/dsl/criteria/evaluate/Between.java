package io.penstock.dsl.criteria.evaluate;

import io.penstock.domain.expression.Variables;

/** A value between two others, which count as between; false where one is missing. */
record Between(Expression value, Expression least, Expression most) implements Check {

    @Override
    public boolean holds(Variables variables) {
        Operand asked = Operand.of(value, variables);
        Operand lower = Operand.of(least, variables);
        Operand upper = Operand.of(most, variables);
        return asked != null
                && lower != null
                && upper != null
                && Relation.GREATER_OR_EQUAL.holds(asked, lower)
                && Relation.LESS_OR_EQUAL.holds(asked, upper);
    }
}
