package io.penstock.http.lead;

import io.penstock.domain.routing.Decision;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.ScriptName;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What decided about a lead; the line is that of the offer's own script, the stage that of its
 * flow, the round that of the lead's draws.
 */
record DecisionBody(
        String by,
        @Nullable String stage,
        @Nullable Integer line,
        int round,
        long revision,
        Instant at,
        List<Place> path) {

    /** A line on the way to the company. */
    record Place(String script, int line) {

        static Place of(LinePlace place) {
            return new Place(nameOf(place.script()), place.line());
        }
    }

    static DecisionBody of(Decision decision) {
        List<Place> path = decision.path().stream().map(Place::of).toList();
        return new DecisionBody(
                decision.by().name().toLowerCase(Locale.ROOT),
                decision.flowStage().orElse(null),
                path.isEmpty() ? null : path.getFirst().line(),
                decision.round(),
                decision.revision(),
                decision.at(),
                path);
    }

    /** A script as the API names it, such as {@code rotator 13}. */
    static String nameOf(ScriptName script) {
        return script.kind().name().toLowerCase(Locale.ROOT) + " " + script.id();
    }
}
