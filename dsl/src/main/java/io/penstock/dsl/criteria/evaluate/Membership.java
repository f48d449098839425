package io.penstock.dsl.criteria.evaluate;

import io.penstock.domain.expression.Variables;
import java.util.List;

/**
 * Whether a value, or an element of a list, equals one of several. An element that is itself a list
 * counts as its elements.
 */
record Membership(Expression value, List<Expression> elements) implements Check {

    @Override
    public boolean holds(Variables variables) {
        Operand asked = Operand.of(value, variables);
        return asked != null && asked.elements().stream().anyMatch(one -> isAmong(one, variables));
    }

    private boolean isAmong(Operand one, Variables variables) {
        for (Expression element : elements) {
            Operand operand = Operand.of(element, variables);
            if (operand != null
                    && operand.elements().stream()
                            .anyMatch(other -> Relation.EQUAL.holds(one, other))) {
                return true;
            }
        }
        return false;
    }
}
