package io.penstock.application.flow.explain;

import io.penstock.application.flow.document.FlowDocument;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Writes a flow as the page that documents it, in Markdown. */
public final class FlowExplanation {

    private final StringBuilder page = new StringBuilder();

    private FlowExplanation() {}

    /** The page, which ends with a line feed. */
    public static String of(Flow flow) {
        FlowExplanation explanation = new FlowExplanation();
        explanation.write(flow);
        return explanation.page.toString();
    }

    private void write(Flow flow) {
        page.append("## Lead Distribution Logic").append(flow.name().isEmpty() ? "" : ": ");
        page.append(flow.name()).append('\n');
        for (Stage step : flow.root().stages()) {
            heading(heading(step));
            StageInWords.lines(step).forEach(line -> bullet(0, line));
            within(step, 0);
        }
        new TreeMap<>(flow.calendars())
                .forEach((name, hours) -> {
                    String usual =
                            flow.defaultCalendar().filter(name::equals).isPresent()
                                    ? ", default"
                                    : "";
                    heading(
                            "Business Hours: %s (%s%s)"
                                    .formatted(name, hours.zone().getId(), usual));
                    HoursInWords.lines(hours).forEach(line -> bullet(0, line));
                });
        heading("Leads Without a Taker");
        bullet(0, "Queue: they wait in the hold queue");
        flow.sellLimit()
                .ifPresent(limit ->
                        bullet(
                                0,
                                "Limit: at most "
                                        + limit
                                        + (limit == 1 ? " company takes" : " companies take")
                                        + " a lead"));
    }

    private static String heading(Stage step) {
        return step instanceof Stage.Offering
                ? StageInWords.title(step)
                : FlowDocument.givenName(step)
                        .map(name -> StageInWords.title(step) + ": " + name)
                        .orElse(StageInWords.title(step));
    }

    private void heading(String title) {
        page.append("\n### ").append(title).append('\n');
    }

    private void bullet(int depth, String text) {
        page.append("  ".repeat(depth)).append("- ").append(text).append('\n');
    }

    private void within(Stage stage, int depth) {
        boolean told =
                stage instanceof Stage.Sequence sequence && StageInWords.isRoundRobin(sequence);
        switch (stage) {
            case Stage.Variants variants ->
                    variants.variants()
                            .forEach(variant ->
                                    option(
                                            variant.stage(),
                                            depth,
                                            variantName(variant),
                                            variant.share().isPresent()));
            case Stage.Rules rules ->
                    rules.rules()
                            .forEach(rule ->
                                    option(
                                            rule.stage(),
                                            depth,
                                            StageInWords.name(rule.stage())
                                                    + rule.hours()
                                                            .map(hours ->
                                                                    ", " + HoursInWords.line(hours))
                                                            .orElse(""),
                                            false));
            case Stage.Cascade cascade ->
                    cascade.links()
                            .forEach(link ->
                                    option(
                                            link.stage(),
                                            depth,
                                            StageInWords.name(link.stage())
                                                    + (link.ends()
                                                            ? ""
                                                            : ", and on also after a success"),
                                            false));
            default -> {
                if (!told) {
                    stage.children()
                            .forEach(
                                    child -> option(child, depth, StageInWords.name(child), false));
                }
            }
        }
    }

    private static String variantName(Stage.Variants.Variant variant) {
        String name = StageInWords.name(variant.stage());
        String share =
                variant.share().map(part -> " (" + StageInWords.number(part) + "%)").orElse("");
        return variant.name().equals(name) || variant.name().endsWith("/" + name)
                ? name + share
                : variant.name() + share + ": " + name;
    }

    private void option(Stage stage, int depth, String name, boolean shared) {
        List<String> parts = new ArrayList<>();
        parts.add(name);
        stage.place()
                .criteria()
                .filter(_ -> !shared)
                .ifPresent(when -> parts.add("if " + StageInWords.condition(when)));
        parts.addAll(StageInWords.terms(stage));
        parts.addAll(RecipientInWords.delays(stage));
        bullet(depth, String.join("; ", parts));
        if (!(stage instanceof Stage.Offering)) {
            StageInWords.lines(stage).stream()
                    .filter(line -> !line.startsWith("Only if ") && !line.startsWith("Delay: "))
                    .forEach(line -> bullet(depth + 1, line));
            within(stage, depth + 1);
        }
    }
}
