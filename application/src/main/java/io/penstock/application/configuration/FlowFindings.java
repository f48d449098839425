package io.penstock.application.configuration;

import io.penstock.application.flow.check.FlowCheck;
import io.penstock.application.flow.check.FlowWarning;
import io.penstock.application.flow.document.FlowReferences;
import io.penstock.domain.flow.Flow;
import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/** What the checker says of flows, as diagnostics of the offer's fields. */
final class FlowFindings {

    private FlowFindings() {}

    static Findings of(Flow flow) {
        return new Findings(
                List.of(),
                FlowCheck.of(FlowReferences.again(flow)).stream()
                        .map(FlowFindings::diagnostic)
                        .toList());
    }

    private static FieldDiagnostic diagnostic(FlowWarning warning) {
        return new FieldDiagnostic(
                FlowReferences.field(warning.place()),
                new Diagnostic(
                        Severity.WARNING,
                        warning.code().name(),
                        1,
                        1,
                        1,
                        warning.message(),
                        Optional.empty()));
    }

    /** Whether a diagnostic was made here. */
    static boolean isOne(FieldDiagnostic found) {
        return found.field().equals("flow")
                || found.field().startsWith("flow.")
                || found.field().matches("offers\\.\\d+\\.flow(?:\\..*)?");
    }
}
