package io.penstock.dsl.script.syntax;

import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree of a script's text.
 *
 * @param statements what each line of the text holds, in order
 */
public record Script(List<Statement> statements) {

    /** The script without a line. */
    public static final Script EMPTY = new Script(List.of());

    public Script {
        statements = List.copyOf(statements);
    }

    /** The rules, which are what an evaluation sees. */
    public List<Line> lines() {
        return statements.stream().filter(Line.class::isInstance).map(Line.class::cast).toList();
    }

    /** Those of the rotators that the script leads into, directly or not. */
    public Map<RotatorId, Script> reached(Map<RotatorId, Script> rotators) {
        Map<RotatorId, Script> reached = new HashMap<>();
        Deque<Script> open = new ArrayDeque<>(List.of(this));
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
