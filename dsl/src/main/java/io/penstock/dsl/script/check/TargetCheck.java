package io.penstock.dsl.script.check;

import io.penstock.domain.company.CompanyId;
import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.PlacedTerm;
import io.penstock.dsl.script.syntax.Term;
import java.util.Optional;
import java.util.function.Consumer;

/** Targets must be there, and a company beside a rotator is ignored. */
final class TargetCheck implements LineCheck {

    private final Surroundings surroundings;

    TargetCheck(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void check(Line line, Consumer<Diagnostic> report) {
        PlacedTerm placed = line.placedTarget();
        switch (line.target()) {
            case Term.CompanyTarget(CompanyId company) -> {
                if (surroundings
                        .companies()
                        .filter(known -> !known.contains(company))
                        .isPresent()) {
                    report.accept(
                            LineCheck.at(
                                            placed,
                                            DiagnosticCode.UNKNOWN_COMPANY,
                                            "there is no company " + company)
                                    .withFix("create the company, or name one that there is"));
                }
            }
            case Term.RotatorTarget target -> {
                if (!surroundings.rotators().containsKey(target.rotator())
                        && !surroundings.self().equals(Optional.of(target.rotator()))) {
                    report.accept(
                            LineCheck.at(
                                            placed,
                                            DiagnosticCode.UNKNOWN_ROTATOR,
                                            "there is no rotator " + target.rotator())
                                    .withFix("create the rotator, or name one that there is"));
                }
                line.placed(Term.CompanyTarget.class)
                        .map(ignored ->
                                LineCheck.at(
                                                ignored,
                                                DiagnosticCode.COMPANY_IGNORED,
                                                "the rotator is used and the company is"
                                                        + " ignored")
                                        .withFix("remove the company"))
                        .ifPresent(report);
            }
        }
    }
}
