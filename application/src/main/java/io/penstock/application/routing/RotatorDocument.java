package io.penstock.application.routing;

import io.penstock.domain.routing.Rotator;
import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.script.parse.ScriptParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rotator as the API, the command line and storage write it. */
public final class RotatorDocument {

    private RotatorDocument() {}

    /** Reads a rotator; empty where the reader has recorded problems. */
    public static Optional<Rotator> read(RotatorId id, DocumentReader reader) {
        String name = reader.requiredText("name", Rotator.MAXIMUM_NAME_LENGTH);
        String script = reader.text("script", ScriptParser.MAXIMUM_BYTES).orElse("");
        return reader.finish().isEmpty()
                ? Optional.of(new Rotator(id, name.strip(), script))
                : Optional.empty();
    }

    /** Writes a rotator with every key spelled out. */
    public static Map<String, @Nullable Object> write(Rotator rotator) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", rotator.name());
        document.put("script", rotator.script());
        return document;
    }
}
