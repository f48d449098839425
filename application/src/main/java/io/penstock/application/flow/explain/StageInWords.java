package io.penstock.application.flow.explain;

import io.penstock.application.flow.document.FlowDocument;
import io.penstock.application.flow.document.NumberList;
import io.penstock.application.flow.document.RandomNumbers;
import io.penstock.domain.expression.Condition;
import io.penstock.domain.flow.FlowRecipient;
import io.penstock.domain.flow.HoldUntil;
import io.penstock.domain.flow.PerformancePlan;
import io.penstock.domain.flow.Stage;
import io.penstock.dsl.document.Durations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a stage is and does. */
final class StageInWords {

    private StageInWords() {}

    /** What kind of thing it is, as the title of a section. */
    static String title(Stage stage) {
        return switch (stage) {
            case Stage.Sequence sequence ->
                    isRoundRobin(sequence) ? "Round-Robin Rules" : "Recipients and Steps";
            case Stage.Offering offering ->
                    "Delivery to " + RecipientInWords.name(offering.recipient());
            case Stage.Script _ -> "Distribution Script";
            case Stage.Cascade _ -> "Waterfall";
            case Stage.Variants variants ->
                    variants.experiment()
                            .map(test -> "A/B Test: " + test.name())
                            .orElse("Variants");
            case Stage.Rules _ -> "Routing Rules";
            case Stage.Performance _ -> "Performance-Based Distribution";
            case Stage.Capacity _ -> "Capacity Rules";
            case Stage.Parallel _ -> "Parallel Delivery";
            case Stage.Filter _ -> "Filter";
            case Stage.Hold _ -> "Hold";
            case Stage.Pixels _ -> "Tracking Pixels";
            case Stage.Route _ -> "Route";
        };
    }

    /** Whether a sequence is one of recipients that share the values of random. */
    static boolean isRoundRobin(Stage.Sequence sequence) {
        return !sequence.stages().isEmpty()
                && sequence.stages().stream()
                        .allMatch(stage ->
                                stage instanceof Stage.Offering
                                        && stage.place()
                                                .criteria()
                                                .flatMap(RandomNumbers::of)
                                                .isPresent());
    }

    /** What it does, each a line, beside what stands within it. */
    static List<String> lines(Stage stage) {
        List<String> lines = new ArrayList<>();
        stage.place().criteria().ifPresent(when -> lines.add("Only if " + condition(when)));
        RecipientInWords.delays(stage).forEach(delay -> lines.add("Delay: " + delay));
        switch (stage) {
            case Stage.Sequence sequence -> sequence(sequence, lines);
            case Stage.Offering offering ->
                    RecipientInWords.terms(offering.recipient())
                            .forEach(term -> lines.add("Sent " + term));
            case Stage.Script script -> {
                lines.add("Recipients: as the offer's script chooses");
                if (script.even()) {
                    lines.add("Method: even, each company's share kept within one lead");
                }
                lines.add(
                        script.next()
                                ? "When one says no: the script goes on below its line"
                                : "When one says no: the step ends");
            }
            case Stage.Cascade _ -> lines.add("Method: one after the other");
            case Stage.Variants variants -> variants(variants, lines);
            case Stage.Rules _ -> lines.add("Method: the first rule that holds");
            case Stage.Performance performance -> performance(performance.plan(), lines);
            case Stage.Capacity capacity -> {
                lines.add("Method: the first that has room");
                lines.add("Overflow: " + (capacity.holds() ? "hold queue until one has" : "none"));
            }
            case Stage.Parallel parallel -> parallel(parallel, lines);
            case Stage.Filter filter -> lines.add("Ends the flow: " + filter.reason());
            case Stage.Hold hold -> {
                lines.add("Held " + until(hold.until()));
                if (!hold.reason().isEmpty()) {
                    lines.add("Reason: " + hold.reason());
                }
            }
            case Stage.Pixels pixels ->
                    pixels.plan()
                            .pixels()
                            .forEach(pixel ->
                                    lines.add(
                                            "%s: %s"
                                                    .formatted(
                                                            pixel.name(),
                                                            pixel.condition()
                                                                    .map(StageInWords::condition)
                                                                    .orElse("after a success"))));
            case Stage.Route route -> lines.add("Recipient: `" + route.expression().source() + "`");
        }
        return lines;
    }

    private static void sequence(Stage.Sequence sequence, List<String> lines) {
        if (isRoundRobin(sequence)) {
            lines.add(
                    "Recipients: "
                            + sequence.stages().stream()
                                    .map(StageInWords::share)
                                    .collect(Collectors.joining(", ")));
            lines.add("Method: Random number (1-100)");
        }
    }

    private static String share(Stage stage) {
        int count =
                stage.place()
                        .criteria()
                        .flatMap(RandomNumbers::of)
                        .map(BitSet::cardinality)
                        .orElse(RandomNumbers.MOST);
        return name(stage) + " (" + count + "%)";
    }

    private static void variants(Stage.Variants variants, List<String> lines) {
        lines.add(
                variants.even()
                        ? "Method: even, each share kept within one lead"
                        : "Method: exactly one variant for each lead");
        variants.experiment()
                .ifPresent(test -> {
                    test.duration()
                            .ifPresent(time -> lines.add("Duration: " + Durations.format(time)));
                    lines.add("Success metric: " + words(test.metric()));
                });
    }

    private static void performance(PerformancePlan plan, List<String> lines) {
        lines.add(
                "Method: weights by %s of the last %s, %s"
                        .formatted(
                                words(plan.metric()),
                                Durations.format(plan.period()),
                                words(plan.algorithm())));
        lines.add(
                "Weights: %s%% to %s%%, computed every %s"
                        .formatted(
                                number(plan.minimumWeight()),
                                number(plan.maximumWeight()),
                                Durations.format(plan.updateEvery())));
        lines.add("Below " + plan.minimumSample() + " deliveries: a fair share");
    }

    private static void parallel(Stage.Parallel parallel, List<String> lines) {
        lines.add(
                "Method: at most "
                        + parallel.maxConcurrent()
                        + " at once"
                        + parallel.timeout()
                                .map(time -> ", each within " + Durations.format(time))
                                .orElse(""));
        lines.add(
                parallel.acceptFirst()
                        ? "The first that takes the lead keeps it"
                        : "All are waited for");
    }

    private static String until(HoldUntil until) {
        return switch (until) {
            case HoldUntil.Released() -> "until a person releases it";
            case HoldUntil.Moment(var at) -> "until " + at;
            case HoldUntil.Time(var length) -> "for " + Durations.format(length);
            case HoldUntil.Opening(String calendar) -> "until " + calendar + " opens";
            case HoldUntil.Rule() -> "until a rule before it opens";
            case HoldUntil.Room() -> "until a recipient has room";
        };
    }

    /** What it is called where it stands within another. */
    static String name(Stage stage) {
        return switch (stage) {
            case Stage.Offering offering -> RecipientInWords.name(offering.recipient());
            default -> {
                Optional<String> given = FlowDocument.givenName(stage);
                yield given.map(name -> name + " (" + title(stage) + ")").orElse(title(stage));
            }
        };
    }

    /** A condition, or the values of random that it is about. */
    static String condition(Condition condition) {
        Optional<BitSet> numbers = RandomNumbers.of(condition);
        int count = numbers.map(BitSet::cardinality).orElse(1);
        boolean split = numbers.isPresent() && count > 0 && count < RandomNumbers.MOST;
        return split ? "random is " + NumberList.of(numbers.get()) : plain(condition.source());
    }

    private static String plain(String source) {
        String word = source.strip();
        return word.equalsIgnoreCase("true") || word.equalsIgnoreCase("always")
                ? "always"
                : "`" + word.replaceAll("\\s+", " ") + "`";
    }

    /** What is agreed with the recipient of a stage that is one. */
    static List<String> terms(Stage stage) {
        return stage instanceof Stage.Offering(var _, FlowRecipient recipient)
                ? RecipientInWords.terms(recipient)
                : List.of();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
