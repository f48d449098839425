package io.penstock.dsl.script.evaluate;

import io.penstock.domain.routing.RoutingGuards;

/**
 * Makes the decisions of one script for one thread, and keeps from one to the next what it needs
 * for them: a decision allocates nothing, as choices are made once and handed out again. Only ways
 * through more rotators than a script remembers, and buckets whose lines ask different things of
 * the company that was drawn, make a new choice.
 *
 * <p>Not thread-safe. Got from {@link CompiledScript#evaluator}.
 */
public final class Evaluator {

    private final Walk walk;

    Evaluator(Walk walk) {
        this.walk = walk;
    }

    /** Makes the decision that {@link CompiledScript#choose} makes. */
    public Choice choose(Situation situation, RoutingGuards guards) {
        return walk.choose(situation, guards);
    }

    /** What the last decision took: a unit for a line that was tried, or 64 that were passed by. */
    long work() {
        return walk.work();
    }
}
