package io.penstock.application.flow.check;

import io.penstock.application.flow.check.FlowWarning.Code;
import io.penstock.application.flow.document.ReadFlow;
import io.penstock.domain.expression.Condition;
import io.penstock.domain.flow.AfterFailure;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.FlowRecipient;
import io.penstock.domain.flow.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells what looks wrong with a flow. Nothing is said that is not certain. */
public final class FlowCheck {

    private static final Set<String> PLAIN = Set.of("true", "always", "{{true}}");
    private static final int MOST = 1_000;

    private final ReadFlow read;
    private final List<FlowWarning> found = new ArrayList<>();

    private FlowCheck(ReadFlow read) {
        this.read = read;
    }

    /** What looks wrong, in the order of the document; at most 1,000 things. */
    public static List<FlowWarning> of(ReadFlow read) {
        FlowCheck check = new FlowCheck(read);
        read.warnings()
                .forEach(warning ->
                        check.found.add(
                                new FlowWarning(
                                        warning.field(), Code.ZONE_ASSUMED, warning.message())));
        check.sales(read.flow());
        check.check(read.flow().root(), true);
        return check.found.stream().limit(MOST).toList();
    }

    private void sales(Flow flow) {
        if (flow.sellLimit().isEmpty() && Sales.areSeveral(flow.root().stages())) {
            found.add(
                    new FlowWarning(
                            "",
                            Code.SEVERAL_SALES,
                            "may sell a lead by several steps; set sell_limit: 1 where it may not,"
                                    + " or say how often it may"));
        }
    }

    private void check(Stage stage, boolean isSteps) {
        criteria(stage);
        switch (stage) {
            case Stage.Sequence sequence -> sequence(sequence, isSteps);
            case Stage.Variants variants -> variants(variants);
            case Stage.Rules rules -> rules(rules);
            case Stage.Cascade cascade -> cascade(cascade);
            case Stage.Offering _,
                    Stage.Script _,
                    Stage.Performance _,
                    Stage.Capacity _,
                    Stage.Parallel _,
                    Stage.Filter _,
                    Stage.Hold _,
                    Stage.Pixels _,
                    Stage.Route _ -> {}
        }
        stage.children().forEach(child -> check(child, false));
    }

    private void criteria(Stage stage) {
        Optional<Condition> criteria = stage.place().criteria();
        if (criteria.isEmpty()) {
            return;
        }
        switch (Truth.of(criteria.get())) {
            case NEVER -> add(stage, Code.NEVER_HOLDS, "has criteria that never hold");
            case ALWAYS -> {
                String source = criteria.get().source().strip().toLowerCase(Locale.ROOT);
                if (!PLAIN.contains(source)) {
                    add(stage, Code.ALWAYS_HOLDS, "has criteria that always hold; leave them out");
                }
            }
            case DEPENDS -> {}
        }
    }

    private void sequence(Stage.Sequence sequence, boolean isSteps) {
        List<Stage> stages = sequence.stages();
        boolean areRecipients =
                !isSteps && stages.stream().allMatch(Stage.Offering.class::isInstance);
        if (areRecipients && stages.stream().noneMatch(FlowCheck::takesAll)) {
            cover(sequence, "recipient", names(stages), stages, true);
        }
        for (int index = 0; index < stages.size() - 1; index++) {
            if (endsAlways(stages.get(index))) {
                add(
                        stages.get(index + 1),
                        Code.UNREACHABLE,
                        "is never reached: the step before it always ends the flow");
                return;
            }
        }
    }

    private static boolean takesAll(Stage stage) {
        return Truth.of(stage.place().criteria()) == Truth.ALWAYS;
    }

    private void variants(Stage.Variants variants) {
        List<Stage> stages = variants.children();
        List<String> names =
                variants.variants().stream().map(Stage.Variants.Variant::name).toList();
        if (!variants.even()) {
            cover(variants, "variant", names, stages, true);
        }
        boolean shared =
                variants.variants().stream().allMatch(variant -> variant.share().isPresent());
        if (!shared) {
            unreachable(stages, "variant", List.of());
        }
    }

    private void rules(Stage.Rules rules) {
        List<Stage> stages = rules.children();
        List<Stage> timed =
                rules.rules().stream()
                        .filter(rule -> rule.hours().isPresent())
                        .map(Stage.Rules.Rule::stage)
                        .toList();
        if (timed.isEmpty()) {
            cover(
                    rules,
                    "rule",
                    names(stages),
                    stages,
                    stages.stream().noneMatch(FlowCheck::takesAll));
        }
        unreachable(stages, "rule", timed);
    }

    /** What stands behind one that takes every lead. */
    private void unreachable(List<Stage> stages, String kind, List<Stage> timed) {
        for (int index = 0; index < stages.size() - 1; index++) {
            Stage stage = stages.get(index);
            if (takesAll(stage) && !timed.contains(stage)) {
                add(
                        stages.get(index + 1),
                        Code.UNREACHABLE,
                        "is never reached: the " + kind + " before it takes every lead");
                return;
            }
        }
    }

    private void cascade(Stage.Cascade cascade) {
        List<Stage.Cascade.Link> links = cascade.links();
        for (int index = 0; index < links.size() - 1; index++) {
            Stage.Cascade.Link link = links.get(index);
            if ((link.ends() && staysWith(link.stage())) || endsAlways(link.stage())) {
                add(
                        links.get(index + 1).stage(),
                        Code.UNREACHABLE,
                        "is never reached: whatever the recipient before it says ends the"
                                + " cascade");
                return;
            }
        }
    }

    /** Whether a recipient gets every lead, and nothing follows where it does not take it. */
    private static boolean staysWith(Stage stage) {
        if (!(stage instanceof Stage.Offering offering) || !takesAll(stage)) {
            return false;
        }
        FlowRecipient recipient = offering.recipient();
        return recipient.caps().isEmpty()
                && recipient.hours().isEmpty()
                && recipient.afterRejection() != AfterFailure.NEXT
                && recipient.afterError() != AfterFailure.NEXT
                && recipient.afterTimeout() != AfterFailure.NEXT;
    }

    private static boolean endsAlways(Stage stage) {
        return takesAll(stage)
                && switch (stage) {
                    case Stage.Filter _ -> true;
                    case Stage.Sequence sequence ->
                            sequence.stages().stream().anyMatch(FlowCheck::endsAlways);
                    case Stage.Offering _,
                            Stage.Script _,
                            Stage.Cascade _,
                            Stage.Variants _,
                            Stage.Rules _,
                            Stage.Performance _,
                            Stage.Capacity _,
                            Stage.Parallel _,
                            Stage.Hold _,
                            Stage.Pixels _,
                            Stage.Route _ ->
                            false;
                };
    }

    private void cover(
            Stage around,
            String kind,
            List<String> names,
            List<Stage> stages,
            boolean overlapping) {
        RandomCover.of(names, stages)
                .ifPresent(cover -> {
                    cover.gap()
                            .ifPresent(numbers ->
                                    add(
                                            around,
                                            Code.RANDOM_GAP,
                                            "leaves leads over: no "
                                                    + kind
                                                    + " takes "
                                                    + numbers
                                                    + " of random"));
                    if (overlapping) {
                        cover.overlaps()
                                .forEach(overlap ->
                                        add(
                                                around,
                                                Code.RANDOM_OVERLAP,
                                                "has an overlap: " + overlap + " of random"));
                    }
                });
    }

    private static List<String> names(List<Stage> stages) {
        return stages.stream()
                .map(stage ->
                        stage instanceof Stage.Offering offering
                                ? offering.recipient().label()
                                : last(stage.place().id()))
                .toList();
    }

    private static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private void add(Stage stage, Code code, String message) {
        found.add(new FlowWarning(read.places().get(stage.place().number()), code, message));
    }
}
