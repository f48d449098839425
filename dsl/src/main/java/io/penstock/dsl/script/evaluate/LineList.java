package io.penstock.dsl.script.evaluate;

import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.format.ScriptFormatter;
import io.penstock.dsl.script.match.LineIndex;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lines of one script and the index that finds those which match a lead; immutable. */
final class LineList {

    private final CompiledLine[] lines;
    private final LineIndex index;
    private final boolean timed;

    private LineList(List<CompiledLine> lines) {
        this.lines = lines.toArray(CompiledLine[]::new);
        this.index = LineIndex.of(lines.stream().map(CompiledLine::conditions).toList());
        this.timed = lines.stream().anyMatch(CompiledLine::isTimed);
    }

    static LineList compile(ScriptName name, Script script) {
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

    /** Whether any line names a rotator. */
    boolean leadsOn() {
        return Stream.of(lines).anyMatch(CompiledLine::leadsOn);
    }

    /** Whether any line asks for a time or day. */
    boolean isTimed() {
        return timed;
    }

    int size() {
        return lines.length;
    }

    CompiledLine at(int number) {
        return lines[number];
    }

    LineIndex index() {
        return index;
    }
}
