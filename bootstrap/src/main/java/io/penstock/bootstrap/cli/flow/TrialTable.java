package io.penstock.bootstrap.cli.flow;

import io.penstock.application.flow.trial.FlowTestResult;
import io.penstock.application.flow.trial.FlowTestResult.Share;
import io.penstock.dsl.diagnostic.VisibleText;
import io.penstock.dsl.share.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what came of trying a flow. */
final class TrialTable {

    private static final int NARROWEST = 12;
    private static final double PERCENT = 100;

    private TrialTable() {}

    static List<String> lines(FlowTestResult result) {
        int width =
                result.shares().stream()
                        .mapToInt(share -> VisibleText.of(share.name()).length())
                        .reduce(NARROWEST, Math::max);
        List<String> lines = new ArrayList<>();
        lines.add(row(width, "recipient", "expected", "exact", "off", "drawn", "leads"));
        result.shares().forEach(share -> lines.add(row(width, share)));
        lines.add(row(width, "all", "", "", "", "", String.valueOf(result.volume())));
        result.inexact()
                .ifPresent(why ->
                        lines.add("There is no exact expectation; the drawn shares count. " + why));
        result.probability()
                .ifPresent(probability ->
                        lines.add(
                                String.format(
                                        Locale.ROOT,
                                        "Chance alone draws shares as far from the exact ones with"
                                                + " p = %.3f.",
                                        probability)));
        result.problems().forEach(problem -> lines.add("failed: " + VisibleText.of(problem)));
        if (result.passed()) {
            lines.add("passed");
        }
        return lines;
    }

    private static String row(int width, Share share) {
        Optional<Double> got = share.exact().map(Fraction::toDouble);
        return row(
                width,
                VisibleText.of(share.name()),
                share.expected().map(part -> percent(part.toDouble())).orElse("-"),
                got.map(TrialTable::percent).orElse("-"),
                share.expected()
                        .map(part -> percent(Math.abs(part.toDouble() - got.orElse(share.share()))))
                        .orElse("-"),
                percent(share.share()),
                String.valueOf(share.drawn()));
    }

    private static String row(
            int width,
            String name,
            String expected,
            String exact,
            String off,
            String drawn,
            String leads) {
        return String.format(
                        Locale.ROOT,
                        "%-" + width + "s %9s %9s %9s %9s %9s",
                        name,
                        expected,
                        exact,
                        off,
                        drawn,
                        leads)
                .stripTrailing();
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", PERCENT * part);
    }
}
