package io.penstock.dsl.script.check;

import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.format.TermFormatter;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.PlacedTerm;
import io.penstock.dsl.script.syntax.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Lines with a draw above narrower ones, which then get no more than the draw leaves of leads that
 * they seem to be for. Lines that ask the same divide their leads on purpose and are left alone.
 */
final class RestCheck implements LineCheck {

    private static final int MOST_LINES_NAMED = 5;

    private final CertainLines drawn = new CertainLines();
    private final Map<LineReach, List<Line>> narrower = new LinkedHashMap<>();

    @Override
    public void check(Line line, Consumer<Diagnostic> report) {
        LineReach reach = LineReach.of(line);
        drawn.covering(reach)
                .filter(earlier -> !reach.covers(earlier))
                .ifPresent(earlier ->
                        narrower.computeIfAbsent(earlier, _ -> new ArrayList<>()).add(line));
        if (reach.isDrawnAlone()) {
            drawn.add(reach);
        }
    }

    @Override
    public void finish(Consumer<Diagnostic> report) {
        narrower.forEach((reach, lines) -> report.accept(diagnostic(reach.line(), lines)));
    }

    private static Diagnostic diagnostic(Line line, List<Line> narrower) {
        PlacedTerm chance = line.placed(Term.Probability.class).orElseThrow();
        int hundredths = ((Term.Probability) chance.term()).hundredths();
        BigDecimal left = BigDecimal.valueOf(Term.Probability.CERTAIN - hundredths, 2);
        String numbers =
                narrower.stream()
                        .limit(MOST_LINES_NAMED)
                        .map(each -> "line " + each.number())
                        .collect(Collectors.joining(", "));
        String more = narrower.size() > MOST_LINES_NAMED ? " and others" : "";
        return LineCheck.at(
                        chance,
                        DiagnosticCode.LEAVES_REST,
                        TermFormatter.format(chance.term())
                                + " "
                                + TermFormatter.format(line.target())
                                + " leaves "
                                + left.stripTrailingZeros().toPlainString()
                                + "% of their leads to the narrower lines below it, "
                                + numbers
                                + more)
                .withFix("move the line below line " + narrower.getLast().number());
    }
}
