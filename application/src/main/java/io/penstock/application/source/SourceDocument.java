package io.penstock.application.source;

import io.penstock.application.pixel.PostbacksDocument;
import io.penstock.domain.source.Postback;
import io.penstock.domain.source.Source;
import io.penstock.domain.source.SourceId;
import io.penstock.dsl.document.DocumentReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source as the API, the command line and storage write it. */
public final class SourceDocument {

    private static final String NAME = "name";

    private SourceDocument() {}

    /** Reads a source; empty where the reader has recorded problems. */
    public static Optional<Source> read(SourceId id, DocumentReader reader) {
        String name = reader.requiredText(NAME, Source.MAXIMUM_NAME_LENGTH);
        Map<String, Object> values = PostbacksDocument.values(reader);
        List<Postback> postbacks = PostbacksDocument.read(reader, values);
        return reader.finish().isEmpty()
                ? Optional.of(new Source(id, name.strip(), postbacks, values))
                : Optional.empty();
    }

    /** Writes a source. */
    public static Map<String, @Nullable Object> write(Source source) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(NAME, source.name());
        PostbacksDocument.write(source.postbacks(), source.values(), document);
        return document;
    }
}
