package io.penstock.application.routing;

import io.penstock.dsl.script.evaluate.EvenScript;
import io.penstock.dsl.script.evaluate.EvenScript.Basis;
import java.util.Objects;
import java.util.Optional;

/**
 * What an offer's script says to a flow that asks it.
 *
 * @param route who gets the lead; empty where it chooses nobody
 * @param whyDrawn why the lead was drawn although shares are to be kept evenly, a sentence; empty
 *     where they are kept, or are not to be
 */
public record ScriptAnswer(Optional<Route> route, Optional<String> whyDrawn) {

    public ScriptAnswer {
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(whyDrawn, "whyDrawn");
    }

    static Optional<String> whyDrawn(Basis basis) {
        return switch (basis) {
            case QUOTA -> Optional.empty();
            case NO_ODDS ->
                    Optional.of(
                            "Drawn, not even: the odds of the script cannot be computed exactly.");
            case NO_ROUND ->
                    Optional.of(
                            "Drawn, not even: none of "
                                    + FlowRouting.MOST_ROUNDS
                                    + " rounds of draws gave what was due.");
            case NO_WORK_LEFT ->
                    Optional.of(
                            "Drawn, not even: no round of draws gave what was due before "
                                    + EvenScript.MAXIMUM_WORK
                                    + " lines were tried.");
        };
    }
}
