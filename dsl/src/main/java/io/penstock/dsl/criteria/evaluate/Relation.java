package io.penstock.dsl.criteria.evaluate;

/**
 * How two values that are there can relate. They compare as numbers where both are numbers or texts
 * that look like numbers, and otherwise as texts without case. A number and a text that is none are
 * unequal, and neither is the less.
 */
public enum Relation {
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    EQUAL,
    NOT_EQUAL,
    /** The left text has the right one in it, or the left list has an equal element. */
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH;

    private static final int UNORDERED = 2;

    boolean holds(Operand left, Operand right) {
        return switch (this) {
            case CONTAINS -> contains(left, right);
            case STARTS_WITH -> left.folded().startsWith(right.folded());
            case ENDS_WITH -> left.folded().endsWith(right.folded());
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL ->
                    holds(order(left, right));
        };
    }

    /** Whether the order of two values says whether it holds. */
    boolean comparesByOrder() {
        return switch (this) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> true;
            case CONTAINS, STARTS_WITH, ENDS_WITH -> false;
        };
    }

    boolean isEquality() {
        return this == EQUAL || this == NOT_EQUAL;
    }

    /**
     * Whether it holds between two values by their order.
     *
     * @param order below 0 where the left is less, 0 where they are equal, 1 where it is greater, 2
     *     where neither is the less
     */
    boolean holds(int order) {
        return switch (this) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order == 1;
            case GREATER_OR_EQUAL -> order == 0 || order == 1;
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case CONTAINS, STARTS_WITH, ENDS_WITH ->
                    throw new IllegalStateException(this + " is not about order.");
        };
    }

    private static int order(Operand left, Operand right) {
        if (left.number() != null && right.number() != null) {
            return left.number().compareTo(right.number());
        }
        if (left.isNumber() || right.isNumber()) {
            return UNORDERED;
        }
        return Integer.signum(left.folded().compareTo(right.folded()));
    }

    private static boolean contains(Operand left, Operand right) {
        return left.isList()
                ? left.elements().stream().anyMatch(element -> order(element, right) == 0)
                : left.folded().contains(right.folded());
    }
}
