package io.penstock.dsl.criteria.evaluate;

import io.penstock.domain.expression.Variables;

/** A value that stands in the expression itself. */
public final class Constant implements Expression {

    /** What always holds. */
    public static final Constant TRUE = new Constant(true);

    private final Object value;
    private final Operand operand;

    /** Text, a number, true or false. */
    public Constant(Object value) {
        this.value = value;
        this.operand = new Operand(value);
    }

    /** The value. */
    public Object value() {
        return value;
    }

    @Override
    public Object value(Variables variables) {
        return value;
    }

    /** Whether it is a text that looks like no number. */
    boolean isPlainText() {
        return value instanceof String && operand.number() == null;
    }

    Operand operand() {
        return operand;
    }
}
