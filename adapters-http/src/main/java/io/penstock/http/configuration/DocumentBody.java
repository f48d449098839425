package io.penstock.http.configuration;

import io.penstock.application.company.SigningDocument;
import io.penstock.application.configuration.FieldDiagnostic;
import io.penstock.application.configuration.StoredDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document as the API shows it: its own keys, secrets masked, then what the program says about
 * it.
 */
final class DocumentBody {

    static final String ID = "id";

    /**
     * What the program says about a document; a document that was read may be sent back with it.
     */
    static final Set<String> READ_ONLY = Set.of(ID, "version", "revision", "diagnostics");

    private DocumentBody() {}

    static Map<String, @Nullable Object> of(StoredDocument document) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put(ID, document.key().id());
        body.putAll(SigningDocument.masked(document.content()));
        body.put("version", document.version());
        body.put("revision", document.revision());
        return body;
    }

    static Map<String, @Nullable Object> of(
            StoredDocument document, List<FieldDiagnostic> diagnostics) {
        Map<String, @Nullable Object> body = of(document);
        body.put("diagnostics", DiagnosticBody.of(diagnostics));
        return body;
    }
}
