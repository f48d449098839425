package io.penstock.dsl.script.evaluate;

import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.format.ScriptFormatter;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Script;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A script and every rotator that it can reach, compiled; immutable. */
record Scripts(LineList root, Map<RotatorId, LineList> rotators) {

    static Scripts compile(ScriptName name, Script script, Map<RotatorId, Script> rotators) {
        Map<RotatorId, LineList> compiled = new HashMap<>();
        Deque<Script> open = new ArrayDeque<>(List.of(script));
        while (!open.isEmpty()) {
            for (Line line : open.removeLast().lines()) {
                if (line.target() instanceof RotatorTarget(RotatorId id, boolean _)) {
                    Script rotator = rotators.get(id);
                    if (rotator != null && !compiled.containsKey(id)) {
                        compiled.put(id, lines(ScriptName.rotator(id.value()), rotator));
                        open.addLast(rotator);
                    }
                }
            }
        }
        return new Scripts(lines(name, script), Map.copyOf(compiled));
    }

    @Nullable LineList rotator(RotatorId id) {
        return rotators.get(id);
    }

    private static LineList lines(ScriptName name, Script script) {
        Map<String, Integer> occurrences = new HashMap<>();
        List<CompiledLine> lines = new ArrayList<>();
        for (Line line : script.lines()) {
            String canonical = ScriptFormatter.canonical(line);
            int occurrence = occurrences.merge(canonical, 1, Integer::sum);
            long place = Draws.place(canonical, occurrence);
            lines.add(new CompiledLine(line, new LinePlace(name, line.number()), place));
        }
        return new LineList(lines);
    }
}
