package io.penstock.http.body;

import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON object strictly: no key twice, nothing after it, numbers exactly as they are
 * written.
 */
final class JsonObjectReader {

    static final int MAXIMUM_DEPTH = 64;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(MAXIMUM_DEPTH).build())
                    .build();

    /** What the parser says to programmers, which callers of the API can do nothing with. */
    private static final Pattern INTERNALS =
            Pattern.compile(
                    "[,:] (from|enable) `[^`]*`( to allow)?| \\(start marker at \\[[^]]*]\\)");

    private final JsonParser parser;

    private JsonObjectReader(JsonParser parser) {
        this.parser = parser;
    }

    static Map<String, @Nullable Object> read(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonObjectReader(parser).whole();
        } catch (JacksonException e) {
            throw malformed(withoutInternals(e.getOriginalMessage()), e.getLocation());
        }
    }

    private Map<String, @Nullable Object> whole() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw malformed("the body must be a JSON object", parser.currentTokenLocation());
        }
        Map<String, @Nullable Object> object = object();
        if (parser.nextToken() != null) {
            throw malformed("there is more after the JSON object", parser.currentTokenLocation());
        }
        return object;
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = encodable(parser.currentName());
            if (object.containsKey(name)) {
                throw malformed(
                        "the key '" + name + "' is there twice", parser.currentTokenLocation());
            }
            parser.nextToken();
            object.put(name, value());
        }
        return object;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value());
        }
        return list;
    }

    private @Nullable Object value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> encodable(parser.getString());
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case null, default ->
                    throw malformed("a value is missing", parser.currentTokenLocation());
        };
    }

    private String encodable(String text) {
        if (!Utf8.isEncodable(text)) {
            throw malformed("a text holds half a character", parser.currentTokenLocation());
        }
        return text;
    }

    private static String withoutInternals(String message) {
        return INTERNALS.matcher(message).replaceAll("");
    }

    private static ProblemException malformed(
            String message, @Nullable TokenStreamLocation location) {
        String place =
                location == null || location.getLineNr() < 1
                        ? ""
                        : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
        return new ProblemException(
                ProblemType.MALFORMED,
                "The body is not readable JSON" + place + ": " + message + ".");
    }
}
