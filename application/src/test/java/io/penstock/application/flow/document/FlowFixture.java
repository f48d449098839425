package io.penstock.application.flow.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.flow.Flow;
import io.penstock.dsl.document.DocumentReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Flows out of texts. */
public final class FlowFixture {

    private static final ObjectMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();
    private static final ObjectMapper YAML =
            YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private FlowFixture() {}

    /** The tree of a JSON text with comments, if it begins with a brace, or of a YAML text. */
    public static Map<String, @Nullable Object> tree(String text) {
        String trimmed = text.replaceFirst("\\A(?:\\s|//[^\n]*)*", "");
        return (trimmed.startsWith("{") ? JSON : YAML)
                .readValue(text, new TypeReference<Map<String, @Nullable Object>>() {});
    }

    /** What the reader of a flow says; one line a problem. */
    public static List<String> problems(String text) {
        DocumentReader reader = DocumentReader.loose(tree(text));
        Optional<ReadFlow> read = FlowDocument.read(reader);
        List<String> problems = reader.finish().stream().map(Object::toString).toList();
        if (read.isPresent() != problems.isEmpty()) {
            throw new AssertionError("There is a flow where nothing is wrong: " + problems);
        }
        return problems;
    }

    /** A flow without problems. */
    public static ReadFlow readFlow(String text) {
        DocumentReader reader = DocumentReader.loose(tree(text));
        return FlowDocument.read(reader)
                .orElseThrow(() -> new AssertionError(reader.finish().toString()));
    }

    /** A flow without problems. */
    public static Flow flow(String text) {
        return readFlow(text).flow();
    }

    /** The stages of a flow, one a line, which are the same where it is written as YAML. */
    public static String outline(String text) {
        String outline = FlowOutline.of(flow(text));
        assertThat(FlowOutline.of(flow(YAML.writeValueAsString(tree(text))))).isEqualTo(outline);
        return outline;
    }
}
