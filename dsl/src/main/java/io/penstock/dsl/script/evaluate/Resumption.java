package io.penstock.dsl.script.evaluate;

import io.penstock.domain.routing.LinePlace;
import java.util.List;

/**
 * Where one decision about a lead has stopped, so that the next goes on from there: lines of the
 * offer's script before its line give nothing any more, and that line itself was drawn.
 *
 * @param line the number of that line; 0 where nothing was decided, beyond the last where no line
 *     had fired
 * @param round the round of its draws
 */
public record Resumption(int line, int round) {

    /** Nothing was decided before. */
    public static final Resumption BEGINNING = new Resumption(0, 0);

    /**
     * After a decision.
     *
     * @param path the lines that led to its company, the offer's first; empty when no line fired
     * @param round the round of its draws
     */
    public static Resumption after(List<LinePlace> path, int round) {
        return new Resumption(path.isEmpty() ? Integer.MAX_VALUE : path.getFirst().line(), round);
    }

    /** Whether a choice is by no line that gives nothing any more. */
    boolean allows(Choice choice) {
        return choice.path().isEmpty() || choice.path().getFirst().line() >= line;
    }
}
