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
import org.jspecify.annotations.Nullable;

/** The lines of one script and the index that finds those which match a lead; immutable. */
final class LineList {

    private final CompiledLine[] lines;
    private final LineIndex index;
    private final LineDraws draws;

    /** For each line, filled when first asked for; immutable, so that of any thread will do. */
    private final @Nullable Reached[] reachedAtOnce;

    private LineList(List<CompiledLine> lines) {
        this.lines = lines.toArray(CompiledLine[]::new);
        this.index = LineIndex.of(lines.stream().map(CompiledLine::conditions).toList());
        this.draws = new LineDraws(lines);
        this.reachedAtOnce = new @Nullable Reached[lines.size()];
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

    int size() {
        return lines.length;
    }

    CompiledLine at(int number) {
        return lines[number];
    }

    /**
     * The line with a number, which there must be.
     *
     * @param number the line's place in the text, from 1, comments and empty lines among them
     */
    CompiledLine numbered(int number) {
        int after = lines.length;
        int found = 0;
        while (found + 1 < after) {
            int middle = (found + after) >>> 1;
            if (lines[middle].place().line() <= number) {
                found = middle;
            } else {
                after = middle;
            }
        }
        return lines[found];
    }

    LineIndex index() {
        return index;
    }

    LineDraws draws() {
        return draws;
    }

    /** What a line that names a company gives when no other line led to it. */
    Reached reachedAtOnce(int number) {
        Reached reached = reachedAtOnce[number];
        if (reached == null) {
            reached = Way.BEGINNING.through(lines[number]).company();
            reachedAtOnce[number] = reached;
        }
        return reached;
    }
}
