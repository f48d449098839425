package io.penstock.dsl.script.evaluate;

import io.penstock.domain.routing.RotatorId;
import org.jspecify.annotations.Nullable;

/** A script and the rotators that it can reach, compiled; immutable. */
record Scripts(LineList root, CompiledRotators rotators) {

    @Nullable LineList rotator(RotatorId id) {
        return rotators.lines(id);
    }
}
