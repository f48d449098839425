package io.penstock.http.configuration;

import io.penstock.application.configuration.ApplyOutcome;
import io.penstock.application.configuration.ConfigurationDiff.DocumentDiff;
import java.util.List;

/** What came of applying a whole configuration, or would come of it. */
record AppliedBody(
        long revision,
        boolean dryRun,
        List<DocumentDiffBody> created,
        List<DocumentDiffBody> changed,
        List<DocumentDiffBody> deleted,
        List<DiagnosticBody> diagnostics) {

    /** What differs in one document. */
    record DocumentDiffBody(String kind, int id, List<DifferenceBody> diff) {

        static List<DocumentDiffBody> of(List<DocumentDiff> documents) {
            return documents.stream()
                    .map(one ->
                            new DocumentDiffBody(
                                    one.key().kind().key(),
                                    one.key().id(),
                                    DifferenceBody.of(one.differences())))
                    .toList();
        }
    }

    static AppliedBody of(ApplyOutcome.Applied applied, boolean dryRun) {
        return new AppliedBody(
                applied.revision(),
                dryRun,
                DocumentDiffBody.of(applied.diff().created()),
                DocumentDiffBody.of(applied.diff().changed()),
                DocumentDiffBody.of(applied.diff().deleted()),
                DiagnosticBody.of(applied.diagnostics()));
    }
}
