package io.penstock.dsl.script.evaluate;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.syntax.Script;
import java.util.Map;
import java.util.Set;

/**
 * A script made ready to decide, together with the rotators that it can reach.
 *
 * <p>Thread-safe; what it answers depends on its arguments alone.
 */
public final class CompiledScript {

    /** How deep rotators may be nested; the script itself has depth 0. */
    public static final int MAXIMUM_DEPTH = 10;

    /** How many lines one decision may try. */
    public static final int MAXIMUM_STEPS = 1_000_000;

    /** How many states the computation of odds may look at. */
    public static final int MAXIMUM_STATES = 100_000;

    private final Scripts scripts;
    private final Ways ways;
    private final LocalClock clock = new LocalClock();
    private final EvaluatorPool evaluators = new EvaluatorPool(this::evaluator);

    private CompiledScript(Scripts scripts) {
        this.scripts = scripts;
        this.ways = Ways.of(scripts.root());
    }

    /**
     * Compiles a script and the rotators that it can reach. Lines with an error are left out; a
     * line that names a rotator which is not among the given ones will not fire.
     *
     * @param name how traces name the script
     */
    public static CompiledScript compile(
            ScriptName name, Script script, Map<RotatorId, Script> rotators) {
        return compile(name, script, CompiledRotators.compile(script.reached(rotators)));
    }

    /**
     * Compiles a script that shares its rotators with others. Lines with an error are left out; a
     * line that names a rotator which is not among the given ones will not fire.
     *
     * @param name how traces name the script
     */
    public static CompiledScript compile(
            ScriptName name, Script script, CompiledRotators rotators) {
        return new CompiledScript(new Scripts(LineList.compile(name, script), rotators));
    }

    /** Makes the decision. */
    public Choice choose(Situation situation, RoutingGuards guards) {
        return evaluators.choose(situation, guards);
    }

    /** What one thread takes to make many decisions without allocating. */
    public Evaluator evaluator() {
        return new Evaluator(walk(WalkListener.SILENT));
    }

    /** Makes the same decision and tells of every line that was tried. */
    public Trace trace(Situation situation, RoutingGuards guards) {
        TraceRecorder recorder = new TraceRecorder(situation, guards);
        Choice choice = walk(recorder).choose(situation, guards);
        return new Trace(choice, recorder.steps());
    }

    private Walk walk(WalkListener listener) {
        return new Walk(scripts, ways, clock, listener);
    }

    /** The caps that the lines on any way to a company ask of it, those of rotators included. */
    public Set<Cap> capsTo(CompanyId company) {
        return CapsToCompany.of(scripts, company);
    }

    /** The probability of every outcome, over all leads that differ in their seed alone. */
    public Odds odds(Situation situation, RoutingGuards guards) {
        return odds(situation, guards, Resumption.BEGINNING);
    }

    /** Whether a choice is by no line that gives nothing any more where the script goes on. */
    boolean allows(Resumption from, Choice choice) {
        return from.allows(choice, scripts);
    }

    /**
     * The probability of every outcome where the script goes on.
     *
     * @param from where the decision before about the same lead has stopped
     */
    Odds odds(Situation situation, RoutingGuards guards, Resumption from) {
        return new OddsComputation(scripts, clock, situation, guards).compute(from.lines());
    }
}
