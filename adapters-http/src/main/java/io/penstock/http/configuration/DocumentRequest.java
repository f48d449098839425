package io.penstock.http.configuration;

import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.http.body.BodyKind;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Call;
import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as a request carries it.
 *
 * @param content the document
 * @param strict whether warnings refuse it too
 */
record DocumentRequest(Map<String, @Nullable Object> content, boolean strict) {

    /** How large a document may be: 4 MiB. */
    static final int MAXIMUM_BYTES = 4 * 1024 * 1024;

    /**
     * Reads a document.
     *
     * @throws ProblemException 400, 408, 413, 415 or 422 where it cannot be read
     */
    static DocumentRequest read(Call call, DocumentKey key) throws IOException {
        BodyKind kind =
                BodyKind.of(
                        call.header("Content-Type"),
                        call.header("Content-Encoding"),
                        EnumSet.of(BodyKind.JSON));
        boolean strict = QueryFlag.of(call, QueryFlag.STRICT);
        Map<String, @Nullable Object> body = kind.readCommented(call.body(MAXIMUM_BYTES));
        requireSameId(body, key);
        Map<String, @Nullable Object> content = new LinkedHashMap<>(body);
        content.keySet().removeAll(DocumentBody.READ_ONLY);
        if (key.kind() == DocumentKind.OFFER) {
            WrittenFlows.spellOut(content, "The offer", "");
        }
        return new DocumentRequest(content, strict);
    }

    private static void requireSameId(Map<String, @Nullable Object> body, DocumentKey key) {
        Object id = body.get(DocumentBody.ID);
        if (id != null && !id.equals(key.id())) {
            throw new ProblemException(
                    Problems.invalid(
                            "The " + key.kind().key(),
                            List.of(
                                    new DocumentProblem(
                                            DocumentBody.ID,
                                            "must be " + key.id() + " as in the address"))));
        }
    }
}
