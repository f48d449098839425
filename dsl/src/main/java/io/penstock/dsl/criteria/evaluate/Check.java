package io.penstock.dsl.criteria.evaluate;

import io.penstock.domain.expression.Variables;

/** An expression that is true or false. */
@FunctionalInterface
public interface Check extends Expression {

    @Override
    boolean holds(Variables variables);

    @Override
    default Boolean value(Variables variables) {
        return holds(variables);
    }
}
