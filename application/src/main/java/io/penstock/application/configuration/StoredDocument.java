package io.penstock.application.configuration;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document.
 *
 * @param key which document
 * @param version counts the saves of this document, from 1
 * @param revision counts the saves of all documents, from 1
 * @param at when it was saved, cut to the millisecond
 * @param by the name of the API key that saved it
 * @param content the document: text, number, boolean, null, or lists and maps of these
 */
public record StoredDocument(
        DocumentKey key,
        int version,
        long revision,
        Instant at,
        String by,
        Map<String, @Nullable Object> content) {

    public StoredDocument {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(by, "by");
        at = at.truncatedTo(ChronoUnit.MILLIS);
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }
}
