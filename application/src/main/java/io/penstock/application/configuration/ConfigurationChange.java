package io.penstock.application.configuration;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One save of the configuration: what it does to documents, as a whole or not at all. Immutable.
 *
 * @param basedOn the revision that it was checked against
 * @param documents what it does, at least one change and each document once; kept in the order of
 *     the documents
 * @param at the moment, cut to the millisecond
 * @param by the name of the API key that saves
 */
public record ConfigurationChange(
        long basedOn, List<DocumentChange> documents, Instant at, String by) {

    public ConfigurationChange {
        Objects.requireNonNull(by, "by");
        at = at.truncatedTo(ChronoUnit.MILLIS);
        documents = documents.stream().sorted(Comparator.comparing(DocumentChange::key)).toList();
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("A save changes at least one document.");
        }
        if (documents.stream().map(DocumentChange::key).distinct().count() < documents.size()) {
            throw new IllegalArgumentException("A save changes each document once.");
        }
    }
}
