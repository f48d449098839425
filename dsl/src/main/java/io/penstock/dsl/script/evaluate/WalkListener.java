package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;

/** Hears what a walk finds; hearing nothing costs nothing. */
interface WalkListener {

    /** The drawn value of a line that makes no draw. */
    int NO_DRAW = -1;

    /** Listens to nothing. */
    WalkListener SILENT = new WalkListener() {};

    /** The conditions of the lines from one index up to another did not match. */
    default void unmatched(LineList lines, int from, int to, Way way) {}

    default void blocked(CompiledLine line, Way way, Obstacle obstacle) {}

    default void notDrawn(CompiledLine line, Way way, int drawn) {}

    /** A line gave the company that it names. */
    default void fired(CompiledLine line, Way way, int drawn) {}

    default void entered(CompiledLine line, Way way, RotatorTarget rotator, int drawn) {}

    default void yieldedNothing(CompiledLine line, Way way, RotatorTarget rotator) {}

    default void candidate(CompiledLine line, Way way, CompanyId company) {}

    default void bucketDrawn(
            CompiledLine line,
            Way way,
            RotatorTarget rotator,
            BucketCandidates candidates,
            long ticket) {}
}
