package io.penstock.application.configuration;

import io.penstock.dsl.diagnostic.Diagnostic;
import java.util.Objects;

/**
 * What the checker says of a script within a document.
 *
 * @param field the document's field that holds the script
 * @param diagnostic what it says, with the place in the script
 */
public record FieldDiagnostic(String field, Diagnostic diagnostic) {

    public FieldDiagnostic {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(diagnostic, "diagnostic");
    }
}
