package io.penstock.dsl.script.evaluate;

import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.syntax.Script;
import java.util.HashMap;
import java.util.Map;

/**
 * Evaluates scripts by trying every line, one after the other: what the index must agree with, and
 * the baseline that benchmarks measure it against. Thread-safe.
 */
public final class PlainInterpreter {

    private final LineList root;
    private final Map<RotatorId, LineList> rotators;

    private PlainInterpreter(LineList root, Map<RotatorId, LineList> rotators) {
        this.root = root;
        this.rotators = Map.copyOf(rotators);
    }

    /** Takes the arguments of {@link CompiledScript#compile}. */
    public static PlainInterpreter compile(
            ScriptName name, Script script, Map<RotatorId, Script> rotators) {
        Map<RotatorId, LineList> compiled = new HashMap<>();
        rotators.forEach((id, rotator) ->
                compiled.put(id, LineList.compile(ScriptName.rotator(id.value()), rotator)));
        return new PlainInterpreter(LineList.compile(name, script), compiled);
    }

    /** The choice that {@link CompiledScript#choose} must make. */
    public Choice choose(Situation situation, RoutingGuards guards) {
        return new PlainWalk(rotators, situation, guards, WalkListener.SILENT).choose(root);
    }

    Trace trace(Situation situation, RoutingGuards guards) {
        TraceRecorder recorder = new TraceRecorder(situation, guards);
        Choice choice = new PlainWalk(rotators, situation, guards, recorder).choose(root);
        return new Trace(choice, recorder.steps());
    }

    Odds odds(Situation situation, RoutingGuards guards) {
        return new PlainOdds(rotators, situation, guards).compute(root);
    }
}
