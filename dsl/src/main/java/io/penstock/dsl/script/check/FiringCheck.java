package io.penstock.dsl.script.check;

import io.penstock.domain.lead.Attribute;
import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.PlacedTerm;
import io.penstock.dsl.script.syntax.Term;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Lines that cannot fire, whatever the lead. */
final class FiringCheck implements LineCheck {

    @Override
    public void check(Line line, Consumer<Diagnostic> report) {
        if (line.isTimeAlone()) {
            PlacedTerm alone =
                    line.placed(Term.TimeWindow.class)
                            .or(() -> line.placed(Term.DayWindow.class))
                            .orElse(line.placedTarget());
            report.accept(
                    LineCheck.at(
                                    alone,
                                    DiagnosticCode.NEVER_FIRES,
                                    "time and dow alone never fire a company's line")
                            .withFix("add a condition, or 100%"));
        }
        Map<Attribute, PossibleValues> possible = new EnumMap<>(Attribute.class);
        for (PlacedTerm placed : line.terms()) {
            if (placed.term() instanceof Term.Match match) {
                PossibleValues values =
                        possible.computeIfAbsent(match.attribute(), _ -> new PossibleValues());
                if (values.excludeAllBy(Demand.of(match))) {
                    report.accept(
                            LineCheck.at(
                                            placed,
                                            DiagnosticCode.CONTRADICTION,
                                            match.attribute().key()
                                                    + " stands twice and no value satisfies both; both"
                                                    + " must hold, so the line can never match")
                                    .withFix("list the values in one term, or make two lines"));
                }
            }
        }
    }
}
