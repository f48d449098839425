package io.penstock.dsl.script.evaluate;

import io.penstock.domain.routing.RoutingGuards;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lends evaluators to threads, one decision each, as threads may be many and short-lived. A thread
 * that finds none in its place makes a new one. Thread-safe; never waits.
 */
final class EvaluatorPool {

    /** A power of two. */
    private static final int PLACES = 16;

    private final AtomicReferenceArray<@Nullable Evaluator> idle =
            new AtomicReferenceArray<>(PLACES);
    private final Supplier<Evaluator> maker;

    EvaluatorPool(Supplier<Evaluator> maker) {
        this.maker = maker;
    }

    Choice choose(Situation situation, RoutingGuards guards) {
        int place = (int) Thread.currentThread().threadId() & (PLACES - 1);
        Evaluator lent = idle.getAndSet(place, null);
        Evaluator evaluator = lent == null ? maker.get() : lent;
        Choice choice = evaluator.choose(situation, guards);
        // One in the midst of whose decision the guards failed is not handed out again.
        idle.setRelease(place, evaluator);
        return choice;
    }
}
