package io.penstock.application.flow.document;

import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.FlowRecipient;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.schedule.BusinessHours;
import io.penstock.domain.schedule.TimeOfDayWindow;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the stages of a flow, one a line, as tests compare them. */
final class FlowOutline {

    private final StringBuilder lines = new StringBuilder();

    private FlowOutline() {}

    static String of(Flow flow) {
        FlowOutline outline = new FlowOutline();
        flow.root().stages().forEach(stage -> outline.add(stage, "", 0));
        return outline.lines.toString();
    }

    private void add(Stage stage, String before, int depth) {
        String criteria = stage.place().criteria().map(when -> " if " + when.source()).orElse("");
        String delays =
                stage.delays().isEmpty()
                        ? ""
                        : " delays "
                                + stage.delays().stream()
                                        .map(rule -> rule.condition().source() + " " + rule.delay())
                                        .toList();
        lines.append("  ".repeat(depth))
                .append(stage.place().number())
                .append(' ')
                .append(before)
                .append(said(stage))
                .append(criteria)
                .append(delays)
                .append('\n');
        switch (stage) {
            case Stage.Cascade cascade ->
                    cascade.links()
                            .forEach(link -> add(link.stage(), link.ends() ? "! " : "", depth + 1));
            case Stage.Variants variants ->
                    variants.variants()
                            .forEach(variant ->
                                    add(
                                            variant.stage(),
                                            "'%s' %s: "
                                                    .formatted(
                                                            variant.name(),
                                                            variant.share()
                                                                    .map(share ->
                                                                            share.toPlainString()
                                                                                    + " %")
                                                                    .orElse("by criteria")),
                                            depth + 1));
            case Stage.Rules rules ->
                    rules.rules()
                            .forEach(rule ->
                                    add(
                                            rule.stage(),
                                            rule.hours()
                                                    .map(hours -> hours(hours) + ": ")
                                                    .orElse(""),
                                            depth + 1));
            default -> stage.children().forEach(child -> add(child, "", depth + 1));
        }
    }

    private static String said(Stage stage) {
        return switch (stage) {
            case Stage.Sequence _ -> "sequence";
            case Stage.Offering offering -> recipient(offering.recipient());
            case Stage.Script script ->
                    "script" + (script.next() ? " next" : "") + (script.even() ? " even" : "");
            case Stage.Cascade _ -> "cascade";
            case Stage.Variants it ->
                    "variants"
                            + (it.even() ? " even" : "")
                            + it.experiment().map(e -> " " + e).orElse("");
            case Stage.Rules _ -> "rules";
            case Stage.Performance it -> it.plan().toString();
            case Stage.Capacity it -> "capacity" + (it.holds() ? " holds" : "");
            case Stage.Parallel it ->
                    "parallel %d %s%s"
                            .formatted(
                                    it.maxConcurrent(),
                                    it.timeout(),
                                    it.acceptFirst() ? " accept first" : "");
            case Stage.Filter it -> "filter '" + it.reason() + "'";
            case Stage.Hold it -> "hold " + it.until() + " '" + it.reason() + "'";
            case Stage.Pixels it -> "pixels " + it.plan().names();
            case Stage.Route it -> "route " + it.expression().source();
        };
    }

    private static String recipient(FlowRecipient recipient) {
        StringBuilder said = new StringBuilder("-> " + recipient.label());
        recipient.company().ifPresent(id -> said.append(' ').append(id));
        recipient
                .delivery()
                .ifPresent(method -> {
                    said.append(" by ").append(method.shape().format().key());
                    said.append(" to ")
                            .append(method.endpoint())
                            .append(' ')
                            .append(method.timeout());
                    method.retry().ifPresent(retry -> said.append(" retry ").append(retry.times()));
                    method.backup()
                            .ifPresent(backup ->
                                    said.append(" backup ")
                                            .append(backup.endpoint())
                                            .append(' ')
                                            .append(backup.timeout()));
                });
        recipient.price().ifPresent(price -> said.append(" for ").append(price));
        recipient
                .caps()
                .forEach(cap ->
                        said.append(" cap ")
                                .append(cap.count())
                                .append(" a ")
                                .append(cap.period()));
        recipient.hours().ifPresent(hours -> said.append(" open ").append(hours(hours)));
        said.append(
                List.of(
                                recipient.afterRejection(),
                                recipient.afterError(),
                                recipient.afterTimeout())
                        .stream()
                        .map(after -> after.key())
                        .collect(Collectors.joining("/", " ", "")));
        return said.toString().replace(" next/next/next", "");
    }

    static String hours(BusinessHours hours) {
        Map<DayOfWeek, List<TimeOfDayWindow>> week = new TreeMap<>(hours.week());
        String days =
                week.entrySet().stream()
                        .map(day ->
                                day.getKey().name().substring(0, 2)
                                        + day.getValue().stream()
                                                .map(window ->
                                                        window.fromMinute()
                                                                + "-"
                                                                + window.toMinute())
                                                .collect(Collectors.joining("+", " ", "")))
                        .collect(Collectors.joining(", "));
        return hours.zone() + " [" + days + "]" + (hours.closed().isEmpty() ? "" : hours.closed());
    }
}
