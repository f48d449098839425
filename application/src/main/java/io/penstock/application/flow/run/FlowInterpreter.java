package io.penstock.application.flow.run;

import io.penstock.domain.flow.FlowPlan;
import io.penstock.domain.flow.FlowRecord;
import java.util.List;

/**
 * Takes a lead through its flow. What comes of it depends on its arguments alone, so that any
 * program takes the lead on from where another left it.
 */
public final class FlowInterpreter {

    private FlowInterpreter() {}

    /**
     * Takes the lead on until something has to be waited for.
     *
     * @param plan the flow
     * @param records what has happened to the lead in it, in order
     * @param decisions how many decisions there are about the lead, 0 or more
     * @param around what the flow asks
     */
    public static Advance advance(
            FlowPlan plan, List<FlowRecord> records, int decisions, Surroundings around) {
        return advance(plan, records, decisions, around, false);
    }

    /**
     * Takes a lead on that a person lets go on from where it is held.
     *
     * @param plan the flow
     * @param records what has happened to the lead in it, in order
     * @param decisions how many decisions there are about the lead, 0 or more
     * @param around what the flow asks
     */
    public static Advance release(
            FlowPlan plan, List<FlowRecord> records, int decisions, Surroundings around) {
        return advance(plan, records, decisions, around, true);
    }

    private static Advance advance(
            FlowPlan plan,
            List<FlowRecord> records,
            int decisions,
            Surroundings around,
            boolean released) {
        FlowLog log = new FlowLog(plan, records, around.now());
        Course course = new Course(plan.flow(), log, around, decisions, released);
        return course.end(new Walk(course).through(plan.flow().root()));
    }
}
