package io.penstock.dsl.script.evaluate;

import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Script;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A script and the rotators that it can reach, compiled; immutable. */
record Scripts(LineList root, CompiledRotators rotators) {

    @Nullable LineList rotator(RotatorId id) {
        return rotators.lines(id);
    }

    /** Those of the rotators that a script leads into, directly or not. */
    static Map<RotatorId, Script> reached(Script script, Map<RotatorId, Script> rotators) {
        Map<RotatorId, Script> reached = new HashMap<>();
        Deque<Script> open = new ArrayDeque<>(List.of(script));
        while (!open.isEmpty()) {
            for (Line line : open.removeLast().lines()) {
                if (line.target() instanceof RotatorTarget(RotatorId id, boolean _)) {
                    Script rotator = rotators.get(id);
                    if (rotator != null && reached.put(id, rotator) == null) {
                        open.addLast(rotator);
                    }
                }
            }
        }
        return reached;
    }
}
