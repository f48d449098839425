package io.penstock.http.configuration;

import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.SaveOutcome;
import io.penstock.application.configuration.StoredDocument;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Answer;

/** What calls that show or save a document are answered with. */
final class DocumentAnswers {

    private static final int OK = 200;
    private static final int CREATED = 201;

    private DocumentAnswers() {}

    static Answer shown(StoredDocument document) {
        return tagged(Answer.json(OK, DocumentBody.of(document)), document);
    }

    static Answer saved(DocumentKey key, SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved(var document, var diagnostics) ->
                    tagged(
                            Answer.json(
                                    document.version() == 1 ? CREATED : OK,
                                    DocumentBody.of(document, diagnostics)),
                            document);
            case SaveOutcome.Refused(var problems, var diagnostics) ->
                    Answer.problem(
                            Problems.invalid("The " + key.kind().key(), problems)
                                    .with("diagnostics", DiagnosticBody.of(diagnostics)));
            case SaveOutcome.Stale(var current) ->
                    Answer.problem(EntityTag.notMatching(key.toString(), current));
        };
    }

    private static Answer tagged(Answer answer, StoredDocument document) {
        return answer.withHeader(EntityTag.HEADER, EntityTag.of(document.version()));
    }
}
