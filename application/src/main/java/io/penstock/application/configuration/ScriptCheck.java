package io.penstock.application.configuration;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.routing.Rotator;
import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.script.check.ScriptChecker;
import io.penstock.dsl.script.check.Surroundings;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks scripts against the companies and rotators of a draft. Immutable. */
final class ScriptCheck {

    private final Set<CompanyId> companies;
    private final Map<RotatorId, Script> rotators;

    ScriptCheck(Catalog draft) {
        this.companies = Set.copyOf(draft.companies().keySet());
        this.rotators = Map.copyOf(draft.parsedRotators());
    }

    List<FieldDiagnostic> check(Offer offer) {
        List<FieldDiagnostic> found = new ArrayList<>();
        for (ScriptField field : ScriptField.of(offer)) {
            found.addAll(check(field, Optional.empty()));
        }
        return found;
    }

    List<FieldDiagnostic> check(Rotator rotator) {
        return check(ScriptField.of(rotator), Optional.of(rotator.id()));
    }

    private List<FieldDiagnostic> check(ScriptField script, Optional<RotatorId> self) {
        List<Diagnostic> found =
                ScriptChecker.check(
                        ScriptParser.parse(script.text()),
                        new Surroundings(script.role(), Optional.of(companies), rotators, self));
        return found.stream()
                .map(diagnostic -> new FieldDiagnostic(script.field(), diagnostic))
                .toList();
    }
}
