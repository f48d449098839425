package io.penstock.dsl.script.reach;

import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.evaluate.CompiledRotators;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.evaluate.Odds;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Script;
import io.penstock.dsl.script.syntax.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one line gives of each lead that its conditions match, under guards that stay the same. Not
 * thread-safe.
 */
final class LineOdds {

    private final Line line;
    private final CompiledRotators rotators;
    private final boolean company;
    private final boolean steady;
    private @Nullable CompiledScript alone;
    private @Nullable Odds known;

    LineOdds(Line line, CompiledRotators rotators) {
        this.line = line;
        this.rotators = rotators;
        this.company = line.target() instanceof Term.CompanyTarget;
        this.steady =
                company && !line.has(Term.TimeWindow.class) && !line.has(Term.DayWindow.class);
    }

    /** Whether the odds can be computed for every lead. */
    boolean isAlwaysExact() {
        return company;
    }

    /** The odds for a lead that the conditions match. */
    Odds of(Situation situation, RoutingGuards guards) {
        Odds odds = known;
        if (odds == null) {
            odds = script().odds(situation, guards);
            known = steady ? odds : null;
        }
        return odds;
    }

    private CompiledScript script() {
        CompiledScript script = alone;
        if (script == null) {
            script =
                    CompiledScript.compile(
                            ScriptName.offer(1), new Script(List.of(line)), rotators);
            alone = script;
        }
        return script;
    }
}
