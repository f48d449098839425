package io.penstock.http.configuration;

import io.penstock.application.company.SigningDocument;
import io.penstock.application.configuration.DocumentHistory;
import io.penstock.application.configuration.DocumentVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of a document, and what it changed. */
record VersionBody(
        int version,
        long revision,
        Instant at,
        String by,
        boolean deleted,
        @Nullable Map<String, @Nullable Object> document,
        List<DifferenceBody> diff) {

    static VersionBody of(DocumentHistory.Entry entry) {
        DocumentVersion version = entry.version();
        return new VersionBody(
                version.version(),
                version.revision(),
                version.at(),
                version.by(),
                version.deleted(),
                version.content().map(SigningDocument::masked).orElse(null),
                DifferenceBody.of(entry.differences()));
    }
}
