package io.penstock.dsl.script.evaluate;

import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.syntax.Script;
import java.util.Map;

/**
 * A script made ready to decide, together with the rotators that it can reach.
 *
 * <p>Immutable and thread-safe; what it answers depends on its arguments alone.
 */
public final class CompiledScript {

    /** How deep rotators may be nested; the script itself has depth 0. */
    public static final int MAXIMUM_DEPTH = 10;

    /** How many lines one decision may try. */
    public static final int MAXIMUM_STEPS = 1_000_000;

    /** How many states the computation of odds may look at. */
    public static final int MAXIMUM_STATES = 100_000;

    private final Scripts scripts;

    private CompiledScript(Scripts scripts) {
        this.scripts = scripts;
    }

    /**
     * Compiles a script. Lines with an error are left out; a line that names a rotator which is not
     * among the given ones will not fire.
     *
     * @param name how traces name the script
     */
    public static CompiledScript compile(
            ScriptName name, Script script, Map<RotatorId, Script> rotators) {
        return new CompiledScript(Scripts.compile(name, script, rotators));
    }

    /** Makes the decision. */
    public Choice choose(Situation situation, RoutingGuards guards) {
        return new Walk(scripts, situation, guards, WalkListener.SILENT).choose();
    }

    /** Makes the same decision and tells of every line that was tried. */
    public Trace trace(Situation situation, RoutingGuards guards) {
        TraceRecorder recorder = new TraceRecorder(situation);
        Choice choice = new Walk(scripts, situation, guards, recorder).choose();
        return new Trace(choice, recorder.steps());
    }

    /** The probability of every outcome, over all leads that differ in their seed alone. */
    public Odds odds(Situation situation, RoutingGuards guards) {
        return new OddsComputation(scripts, situation, guards).compute();
    }
}
