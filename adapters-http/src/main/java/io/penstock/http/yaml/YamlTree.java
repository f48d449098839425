package io.penstock.http.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads a YAML or JSON document as maps, lists, texts, numbers, booleans and nulls. Strictly: no
 * key twice, no aliases, no tags that make something else, one document.
 */
public final class YamlTree {

    /** The most characters that a document may have. */
    public static final int MAXIMUM_CHARACTERS = 32 * 1024 * 1024;

    /** How deep maps and lists may be nested. */
    public static final int MAXIMUM_DEPTH = 64;

    private static final int SMALLEST_BUFFER = 1024;
    private static final int LARGEST_BUFFER = 1024 * 1024;

    private final YAMLParser parser;
    private int depth;

    private YamlTree(YAMLParser parser) {
        this.parser = parser;
    }

    /**
     * Reads a document; one without any content is an empty map.
     *
     * @throws tools.jackson.core.JacksonException when it is no YAML, its top is no map, or a limit
     *     is passed; the exception has the place
     */
    public static Map<String, @Nullable Object> read(String content) {
        YAMLFactory factory = factory(content.length());
        try (YAMLParser parser =
                (YAMLParser)
                        factory.createParser(
                                ObjectReadContext.empty(), new WholeLetterReader(content))) {
            return new YamlTree(parser).whole();
        }
    }

    /** The library copies a long line anew for each buffer that it fills. */
    private static YAMLFactory factory(int characters) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setCodePointLimit(MAXIMUM_CHARACTERS)
                        .setBufferSize(Math.clamp(characters, SMALLEST_BUFFER, LARGEST_BUFFER))
                        .build();
        return YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .loadSettings(settings)
                .build();
    }

    private Map<String, @Nullable Object> whole() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return Map.of();
        }
        Object tree = value();
        if (parser.nextToken() != null) {
            throw malformed("There is more after the end of the document.");
        }
        return switch (tree) {
            case null -> Map.of();
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> keyed = new LinkedHashMap<>();
                map.forEach((key, value) -> keyed.put(String.valueOf(key), value));
                yield keyed;
            }
            default -> throw malformed("It must be keys with values.");
        };
    }

    private @Nullable Object value() {
        if (parser.isCurrentAlias()) {
            throw malformed("Aliases are not read here; write the value out.");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> map();
            case START_ARRAY -> list();
            case VALUE_STRING -> whole(parser.getString());
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> decimal();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case null, default ->
                    throw malformed("Only texts, numbers, true, false, lists and keys are read.");
        };
    }

    private Map<String, @Nullable Object> map() {
        enter();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = whole(parser.currentName());
            parser.nextToken();
            map.put(key, value());
        }
        depth--;
        return map;
    }

    private List<@Nullable Object> list() {
        enter();
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value());
        }
        depth--;
        return list;
    }

    private void enter() {
        depth++;
        if (depth > MAXIMUM_DEPTH) {
            throw malformed("It is nested deeper than " + MAXIMUM_DEPTH + " levels.");
        }
    }

    private Number decimal() {
        if (parser.isNaN()) {
            throw malformed("Numbers that are not finite are not read.");
        }
        return parser.getDecimalValue();
    }

    /** An escape can name half of a letter, which nothing can write again. */
    private String whole(String text) {
        for (int index = 0;
                index < text.length();
                index += Character.charCount(text.codePointAt(index))) {
            int point = text.codePointAt(index);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                throw malformed("A text holds half a character.");
            }
        }
        return text;
    }

    private StreamReadException malformed(String message) {
        return new StreamReadException(parser, message, parser.currentTokenLocation());
    }
}
