package io.penstock.dsl.criteria;

import io.penstock.domain.expression.Condition;
import io.penstock.domain.expression.Variables;
import io.penstock.dsl.criteria.evaluate.Expression;

/** A condition out of its text. */
final class CompiledCondition implements Condition {

    private final String source;
    private final Expression expression;

    CompiledCondition(String source, Expression expression) {
        this.source = source;
        this.expression = expression;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public boolean holds(Variables variables) {
        return expression.holds(variables);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompiledCondition condition && condition.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
