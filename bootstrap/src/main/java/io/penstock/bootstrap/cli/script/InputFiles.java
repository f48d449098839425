package io.penstock.bootstrap.cli.script;

import io.penstock.http.yaml.YamlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads files and documents; what cannot be read is said with its place. */
public final class InputFiles {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final JsonMapper COMMENTED =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** What begins with a brace, comments aside. */
    private static final Pattern OBJECT =
            Pattern.compile("\\A(?:\\s|//[^\n]*|/\\*(?:[^*]|\\*(?!/))*+\\*/)*+\\{");

    private InputFiles() {}

    /**
     * The bytes of a file.
     *
     * @throws InputException when it cannot be read
     */
    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new InputException(file + " cannot be read: " + reason(unreadable));
        }
    }

    /** Why a file cannot be read, without its name. */
    static String reason(IOException unreadable) {
        return switch (unreadable) {
            case AccessDeniedException _ -> "permission is denied.";
            case NoSuchFileException _ -> "there is no such file.";
            case FileSystemException e when e.getReason() != null -> e.getReason() + ".";
            default -> unreadable.getMessage() + ".";
        };
    }

    /**
     * The text of a file in UTF-8, without a byte-order mark.
     *
     * @throws InputException when it cannot be read
     */
    static String text(Path file) {
        String text = new String(read(file), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * The tree of a YAML or JSON file.
     *
     * @throws InputException when it cannot be read
     */
    static Map<String, @Nullable Object> document(Path file) {
        return tree(YamlTree::read, text(file), file.toString(), 1);
    }

    /**
     * The tree of a YAML file, or of a JSON file that may have comments.
     *
     * @throws InputException when it cannot be read
     */
    public static Map<String, @Nullable Object> commentedDocument(Path file) {
        String text = text(file);
        return OBJECT.matcher(text).lookingAt()
                ? tree(json -> object(COMMENTED, json), text, file.toString(), 1)
                : tree(YamlTree::read, text, file.toString(), 1);
    }

    /**
     * The tree of a JSON object.
     *
     * @param name where it came from, for messages
     * @param line the line on which it begins, from 1
     * @throws InputException when it cannot be read
     */
    static Map<String, @Nullable Object> object(String json, String name, int line) {
        return tree(text -> object(JSON, text), json, name, line);
    }

    private static Map<String, @Nullable Object> object(JsonMapper mapper, String json) {
        JsonNode tree = mapper.readTree(json);
        if (!tree.isObject()) {
            throw new StreamReadException(
                    null, "It must be an object, as in {\"geo\":\"us\"}.", TokenStreamLocation.NA);
        }
        return mapper.treeToValue(tree, new TypeReference<>() {});
    }

    private static Map<String, @Nullable Object> tree(
            Function<String, @Nullable Map<String, @Nullable Object>> reader,
            String content,
            String name,
            int line) {
        try {
            Map<String, @Nullable Object> tree = reader.apply(content);
            return tree == null ? Map.of() : tree;
        } catch (JacksonException e) {
            // What is nested too deep is refused without a place.
            TokenStreamLocation place =
                    Objects.requireNonNullElse(e.getLocation(), TokenStreamLocation.NA);
            throw new InputException(
                    name
                            + ":"
                            + (line - 1 + Math.max(1, place.getLineNr()))
                            + ":"
                            + Math.max(1, place.getColumnNr())
                            + ": "
                            + e.getOriginalMessage());
        }
    }
}
