package io.penstock.dsl.script.evaluate;

/** Counts the states that a computation of odds looks at, up to a limit. */
final class StateBudget {

    private final long limit;
    private long used;

    StateBudget(long limit) {
        this.limit = limit;
    }

    void spend(long states) {
        used += states;
    }

    boolean isExceeded() {
        return used > limit;
    }
}
