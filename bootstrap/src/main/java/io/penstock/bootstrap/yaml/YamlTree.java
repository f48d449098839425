package io.penstock.bootstrap.yaml;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML or JSON document as maps, lists, texts, numbers, booleans and nulls. */
public final class YamlTree {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private YamlTree() {}

    /**
     * Reads a document; one without any content is an empty map.
     *
     * @throws tools.jackson.core.JacksonException when it is no YAML, or its top is no map; the
     *     exception has the place
     */
    public static Map<String, @Nullable Object> read(String content) {
        JsonNode tree = YAML.readTree(new WholeLetterReader(content));
        if (tree.isMissingNode() || tree.isNull()) {
            return Map.of();
        }
        if (!tree.isObject()) {
            throw new StreamReadException(
                    null, "It must be keys with values.", TokenStreamLocation.NA);
        }
        return YAML.treeToValue(tree, new TypeReference<>() {});
    }
}
