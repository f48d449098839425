package io.penstock.http.configuration;

import io.penstock.application.configuration.FieldDiagnostic;
import io.penstock.dsl.diagnostic.Diagnostic;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the checker says of a place in a script. */
record DiagnosticBody(
        String field,
        int line,
        int column,
        int length,
        String severity,
        String code,
        String message,
        @Nullable String fix) {

    static List<DiagnosticBody> of(List<FieldDiagnostic> found) {
        return found.stream().map(one -> of(one.field(), one.diagnostic())).toList();
    }

    private static DiagnosticBody of(String field, Diagnostic diagnostic) {
        return new DiagnosticBody(
                field,
                diagnostic.line(),
                diagnostic.column(),
                diagnostic.length(),
                diagnostic.severity().name().toLowerCase(Locale.ROOT),
                diagnostic.code(),
                diagnostic.message(),
                diagnostic.fix().orElse(null));
    }
}
