package io.penstock.dsl.script.evaluate;

import io.penstock.domain.routing.LinePlace;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import java.util.List;
import java.util.Objects;

/**
 * Where one decision about a lead has stopped, so that the next goes on from there. In each script
 * on the way, lines before its line give nothing any more, and that line itself was drawn; only in
 * a bucket the other lines are drawn again.
 *
 * @param lines the number of its line in the offer's script, and in each rotator that it led into;
 *     empty where nothing was decided, beyond the last line where none had fired
 * @param round the round of its draws
 */
public record Resumption(List<Integer> lines, int round) {

    /** Nothing was decided before. */
    public static final Resumption BEGINNING = new Resumption(List.of(), 0);

    private static final List<Integer> BEYOND_THE_LAST = List.of(Integer.MAX_VALUE);

    public Resumption {
        lines = List.copyOf(lines);
    }

    /**
     * After a decision.
     *
     * @param path the lines that led to its company, the offer's first; empty when no line fired
     * @param round the round of its draws
     */
    public static Resumption after(List<LinePlace> path, int round) {
        return new Resumption(
                path.isEmpty() ? BEYOND_THE_LAST : path.stream().map(LinePlace::line).toList(),
                round);
    }

    /** Whether a choice is by no line that gives nothing any more. */
    boolean allows(Choice choice, Scripts scripts) {
        LineList script = scripts.root();
        boolean bucket = false;
        int common = Math.min(lines.size(), choice.path().size());
        for (int depth = 0; depth < common; depth++) {
            int stopped = lines.get(depth);
            int chosen = choice.path().get(depth).line();
            if (chosen != stopped) {
                return bucket || chosen > stopped;
            }
            CompiledLine line = script.numbered(stopped);
            if (line.leadsOn()) {
                RotatorTarget target = line.rotator();
                script = Objects.requireNonNull(scripts.rotator(target.rotator()));
                bucket = target.bucket();
            }
        }
        return true;
    }
}
