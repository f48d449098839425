package io.penstock.application.flow.document;

import io.penstock.domain.flow.Stage;
import io.penstock.dsl.document.DocumentReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The steps of a flow: each a section with the key of its kind, or a recipient. */
final class Steps {

    private static final Map<String, Function<Step, Optional<? extends Stage>>> KINDS = kinds();

    /** Beside these stand the recipients that they are about. */
    private static final List<String> WITH_RECIPIENTS =
            List.of(PerformanceStep.KIND, ParallelStep.KIND);

    /** What may stand in every step. */
    private static final List<String> COMMON =
            List.of(Whom.NAME, "criteria", "step_criteria", "delay_rules");

    private Steps() {}

    private static Map<String, Function<Step, Optional<? extends Stage>>> kinds() {
        Map<String, Function<Step, Optional<? extends Stage>>> kinds = new LinkedHashMap<>();
        kinds.put("script", SmallSteps::script);
        kinds.put(Recipients.RECIPIENTS, RecipientsStep::read);
        kinds.put(VariantsStep.KIND, VariantsStep::read);
        kinds.put(RulesStep.KIND, RulesStep::read);
        kinds.put(PerformanceStep.KIND, PerformanceStep::read);
        kinds.put(CapacityStep.KIND, CapacityStep::read);
        kinds.put("cascade", CascadeStep::read);
        kinds.put(ParallelStep.KIND, ParallelStep::read);
        kinds.put("failover", SmallSteps::failover);
        kinds.put("failover_configuration", SmallSteps::failover);
        kinds.put("filter", SmallSteps::filter);
        kinds.put(HoldStep.KIND, HoldStep::read);
        kinds.put("pixels", SmallSteps::pixels);
        kinds.put(RouteStep.KIND, RouteStep::read);
        kinds.put(FlowDocument.STEPS, SmallSteps::group);
        return kinds;
    }

    /** Reads the steps under {@code steps}; those with problems are left out. */
    static List<Stage> all(FlowReading reading, DocumentReader reader, Spot around) {
        List<DocumentReader> sections =
                Recipients.bounded(reader, FlowDocument.STEPS, reader.sections(FlowDocument.STEPS));
        return sections.stream()
                .flatMap(section -> one(reading, section, around).stream())
                .toList();
    }

    /** Reads the only step of a flow, whose keys stand beside those of the flow. */
    static Optional<Stage> only(FlowReading reading, DocumentReader reader, Spot around) {
        return kind(reader, Step.isRecipient(reader))
                .flatMap(kind -> read(new Step(reading, reader, around, kind, true)));
    }

    /** Reads a step, or a recipient that stands where a step could. */
    static Optional<Stage> one(FlowReading reading, DocumentReader reader, Spot around) {
        return kind(reader, Step.isRecipient(reader) || reader.has(Whom.NAME))
                .flatMap(kind -> read(new Step(reading, reader, around, kind, false)));
    }

    /** Whether a word is the key of a kind, as steps without a name are called. */
    static boolean isKind(String word) {
        return KINDS.containsKey(word);
    }

    /** Whether a section is a step, and no recipient. */
    static boolean isStep(DocumentReader reader) {
        return KINDS.keySet().stream().anyMatch(reader::has);
    }

    /** The kind of a step, empty for a recipient; none where a problem is recorded. */
    private static Optional<String> kind(DocumentReader reader, boolean isRecipient) {
        List<String> given = KINDS.keySet().stream().filter(reader::has).toList();
        if (given.stream().anyMatch(WITH_RECIPIENTS::contains)) {
            given = given.stream().filter(key -> !key.equals(Recipients.RECIPIENTS)).toList();
        }
        if (given.size() == 1 || (given.isEmpty() && isRecipient)) {
            return Optional.of(String.join("", given));
        }
        KINDS.keySet().forEach(reader::allow);
        COMMON.forEach(reader::allow);
        reader.problem(
                given.isEmpty() ? FlowDocument.STEPS : given.get(1),
                given.isEmpty()
                        ? "is required, or another key that says what is done: "
                                + Words.listed(List.copyOf(KINDS.keySet()), "or")
                        : "stands beside " + given.getFirst() + "; make it a step of its own");
        return Optional.empty();
    }

    private static Optional<Stage> read(Step step) {
        if (step.reading().isFull(step.around())) {
            step.reader().allowAll();
            return Optional.empty();
        }
        Function<Step, Optional<? extends Stage>> kind = KINDS.get(step.kind());
        return kind == null
                ? Recipients.read(step.reading(), step.reader(), step.around())
                        .map(Stage.class::cast)
                : kind.apply(step).map(Stage.class::cast);
    }
}
