package io.penstock.dsl.criteria;

import io.penstock.dsl.criteria.evaluate.Constant;
import io.penstock.dsl.criteria.evaluate.Expression;

/**
 * An expression and where it stands.
 *
 * @param yields what it gives, as far as that can be told
 */
record Parsed(Expression expression, Yield yields, int from, int to) {

    /** What an expression gives. */
    enum Yield {
        TRUE_OR_FALSE,
        TEXT,
        NUMBER,
        UNKNOWN,
        /** Its problem is told already. */
        BROKEN
    }

    static Parsed broken(int from, int to) {
        return new Parsed(Constant.TRUE, Yield.BROKEN, from, to);
    }

    boolean isBroken() {
        return yields == Yield.BROKEN;
    }
}
