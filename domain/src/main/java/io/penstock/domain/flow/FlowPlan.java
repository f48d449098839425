package io.penstock.domain.flow;

import java.util.List;
import java.util.Optional;

/** A flow with its stages by number. Immutable. */
public final class FlowPlan {

    private final Flow flow;
    private final Stage[] stages;

    /** For each stage the number of the first that comes after it and all that is within it. */
    private final int[] ends;

    private final List<Stage> measured;

    /** Numbers are read off the stages' places, which a flow's document gives in order. */
    public FlowPlan(Flow flow) {
        List<Stage> all = flow.stages();
        this.flow = flow;
        this.stages = all.toArray(Stage[]::new);
        this.ends = new int[stages.length];
        this.measured = all.stream().filter(FlowPlan::isMeasured).toList();
        for (int number = stages.length - 1; number >= 0; number--) {
            if (stages[number].place().number() != number) {
                throw new IllegalArgumentException(
                        "Stage " + stages[number].place().id() + " is number " + number + ".");
            }
            List<Stage> children = stages[number].children();
            ends[number] =
                    children.isEmpty() ? number + 1 : ends[children.getLast().place().number()];
        }
    }

    private static boolean isMeasured(Stage stage) {
        return stage instanceof Stage.Performance
                || (stage instanceof Stage.Variants variants && variants.experiment().isPresent());
    }

    public Flow flow() {
        return flow;
    }

    /** The stage of a number. */
    public Optional<Stage> stage(int number) {
        return number >= 0 && number < stages.length
                ? Optional.of(stages[number])
                : Optional.empty();
    }

    /** The number of the first stage that comes after one and all that is within it. */
    public int end(int number) {
        return ends[number];
    }

    /** The stages that need to know what comes of what they choose, in order. */
    public List<Stage> measured() {
        return measured;
    }

    /** What a stage that holds another one holds it by: one of its children. */
    public Optional<Stage> child(Stage stage, int within) {
        return stage.children().stream()
                .filter(child ->
                        child.place().number() <= within && within < end(child.place().number()))
                .findFirst();
    }

    /** The recipient of a stage, where it is one. */
    public Optional<FlowRecipient> recipient(int number) {
        return stage(number)
                .filter(Stage.Offering.class::isInstance)
                .map(stage -> ((Stage.Offering) stage).recipient());
    }
}
