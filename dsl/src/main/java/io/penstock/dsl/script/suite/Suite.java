package io.penstock.dsl.script.suite;

import io.penstock.domain.routing.RotatorId;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document of routing tests that has been read; {@link SuiteReader} makes it. */
public final class Suite {

    private final ZoneId zone;
    private final SuiteScript script;
    private final Map<RotatorId, SuiteScript> rotators;
    private final CompanyStates companies;
    private final List<SuiteCase> cases;
    private final Optional<List<ExpectedDiagnostic>> diagnostics;

    Suite(
            ZoneId zone,
            SuiteScript script,
            Map<RotatorId, SuiteScript> rotators,
            CompanyStates companies,
            List<SuiteCase> cases,
            Optional<List<ExpectedDiagnostic>> diagnostics) {
        this.zone = zone;
        this.script = script;
        this.rotators = Map.copyOf(rotators);
        this.companies = companies;
        this.cases = List.copyOf(cases);
        this.diagnostics = diagnostics.map(List::copyOf);
    }

    ZoneId zone() {
        return zone;
    }

    SuiteScript script() {
        return script;
    }

    Map<RotatorId, SuiteScript> rotators() {
        return rotators;
    }

    CompanyStates companies() {
        return companies;
    }

    List<SuiteCase> cases() {
        return cases;
    }

    /** The diagnostics that the script must give; empty when the suite does not say. */
    Optional<List<ExpectedDiagnostic>> diagnostics() {
        return diagnostics;
    }
}
