package io.penstock.dsl.script.check;

import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.syntax.Line;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lines that no lead gets to, as an earlier line takes each that they could match. */
final class ReachCheck implements LineCheck {

    private final CertainLines certain = new CertainLines();

    /** The same lines once more, so that this dearer question does not use up the other's work. */
    private final CertainLines shared = new CertainLines();

    private final Set<Line> unreachable = new HashSet<>();
    private @Nullable LineReach unconditional;

    /** Whether this line was found to be unreachable. */
    boolean isUnreachable(Line line) {
        return unreachable.contains(line);
    }

    @Override
    public void check(Line line, Consumer<Diagnostic> report) {
        LineReach reach = LineReach.of(line);
        Optional<LineReach> covering =
                Optional.ofNullable(unconditional).or(() -> certain.covering(reach));
        covering.ifPresent(earlier -> report.accept(unreachable(line, earlier.line())));
        boolean together = covering.isEmpty() && shared.coverTogether(reach);
        if (together) {
            report.accept(unreachable(line));
        }
        if (covering.isPresent() || together) {
            unreachable.add(line);
            return;
        }
        if (!reach.isCertain()) {
            return;
        }
        if (reach.isUnconditional()) {
            unconditional = reach;
        } else {
            certain.add(reach);
            shared.add(reach);
        }
    }

    private static Diagnostic unreachable(Line line, Line earlier) {
        return at(line, "line " + earlier.number() + " takes every lead that this line could match")
                .withFix("move the line above line " + earlier.number() + ", or remove it");
    }

    private static Diagnostic unreachable(Line line) {
        return at(line, "earlier lines together take every lead that this line could match")
                .withFix("move the line above them, or remove it");
    }

    private static Diagnostic at(Line line, String message) {
        int column =
                line.terms().stream().mapToInt(placed -> placed.span().column()).min().orElse(1);
        return Diagnostic.of(
                DiagnosticCode.UNREACHABLE, line.number(), column, line.text().length(), message);
    }
}
