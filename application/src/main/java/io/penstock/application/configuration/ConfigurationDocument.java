package io.penstock.application.configuration;

import io.penstock.application.company.SigningDocument;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole configuration as one document: for each kind, its documents by number. */
public final class ConfigurationDocument {

    private static final String REVISION = "revision";

    private ConfigurationDocument() {}

    /**
     * Writes a configuration with every key spelled out and secrets masked; the order depends on
     * nothing but the configuration.
     */
    public static Map<String, @Nullable Object> write(ConfigurationState state) {
        Map<DocumentKind, Map<String, @Nullable Object>> sections = new LinkedHashMap<>();
        for (DocumentKind kind : DocumentKind.values()) {
            sections.put(kind, new LinkedHashMap<>());
        }
        Catalog.of(state.documents())
                .contents()
                .forEach((key, content) ->
                        sections.computeIfAbsent(key.kind(), _ -> new LinkedHashMap<>())
                                .put(String.valueOf(key.id()), SigningDocument.masked(content)));
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(REVISION, state.revision());
        sections.forEach((kind, section) -> document.put(kind.plural(), section));
        return document;
    }

    /**
     * What came of reading a document.
     *
     * @param problems what is wrong with it, by paths such as {@code offers.3.script}
     * @param revision the revision that it was written at, where it says so
     * @param draft what it describes; incomplete where there are problems
     */
    record Reading(List<DocumentProblem> problems, Optional<Long> revision, Catalog draft) {}

    /**
     * Reads a document.
     *
     * @param stored what the configuration is until now, whose secrets stand behind masks
     */
    static Reading read(Map<String, ? extends @Nullable Object> document, Catalog stored) {
        DocumentReader reader = new DocumentReader(document);
        Optional<Long> revision = reader.whole(REVISION, 0, Long.MAX_VALUE);
        Catalog draft = stored.replacement();
        for (DocumentKind kind : DocumentKind.values()) {
            reader.section(kind.plural()).ifPresent(section -> read(kind, section, draft));
        }
        if (Stream.of(DocumentKind.values())
                .noneMatch(kind -> reader.keys().contains(kind.plural()))) {
            reader.problem(
                    DocumentKind.COMPANY.plural(),
                    "is required where nothing else is given; {} says that there are to be none");
        }
        return new Reading(reader.finish(), revision, draft);
    }

    private static void read(DocumentKind kind, DocumentReader section, Catalog draft) {
        for (String number : section.keys()) {
            Optional<DocumentKey> key = DocumentKey.parse(kind, number);
            section.require(number);
            Optional<DocumentReader> content = section.section(number);
            if (key.isEmpty()) {
                section.problem(number, "must be a number from 1 to " + Integer.MAX_VALUE);
            } else {
                content.ifPresent(reader -> draft.put(key.get(), reader));
            }
        }
    }
}
