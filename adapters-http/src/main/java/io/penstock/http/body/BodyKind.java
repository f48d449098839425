package io.penstock.http.body;

import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a request body is written. */
public enum BodyKind {
    /** A JSON object. */
    JSON("application/json"),
    /** The fields of an HTML form. */
    FORM("application/x-www-form-urlencoded"),
    /** YAML whose top is keys with values. */
    YAML("application/yaml");

    private final String mediaType;

    BodyKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * The kind that the headers of a request tell.
     *
     * @param contentType the header {@code Content-Type}
     * @param contentEncoding the header {@code Content-Encoding}
     * @param readable the kinds that the call reads
     * @throws ProblemException 415 for any other kind, charset or encoding
     */
    public static BodyKind of(
            Optional<String> contentType,
            Optional<String> contentEncoding,
            Set<BodyKind> readable) {
        if (contentEncoding
                .filter(encoding -> !encoding.equalsIgnoreCase("identity"))
                .isPresent()) {
            throw unsupported("A body with a Content-Encoding is not read here.");
        }
        String type = contentType.orElse("");
        for (BodyKind kind : readable) {
            if (kind.mediaType.equals(type)) {
                return kind;
            }
        }
        List<String> parts = Arrays.stream(type.split(";", -1)).map(String::strip).toList();
        return readable.stream()
                .filter(kind -> kind.mediaType.equalsIgnoreCase(parts.getFirst()))
                .filter(_ -> parts.stream().skip(1).allMatch(BodyKind::isReadableParameter))
                .findFirst()
                .orElseThrow(() -> unsupported(expectation(readable)));
    }

    /** Reads a body as a tree of text, numbers, booleans, nulls, lists and maps. */
    public Map<String, @Nullable Object> read(byte[] body) {
        String text = Utf8.decode(body);
        return switch (this) {
            case JSON -> JsonObjectReader.read(text);
            case FORM -> FormReader.read(text);
            case YAML -> YamlReader.read(text);
        };
    }

    /** Reads a body that people write, which may have comments from {@code //} to a line's end. */
    public Map<String, @Nullable Object> readCommented(byte[] body) {
        String text = Utf8.decode(body);
        return switch (this) {
            case JSON -> JsonObjectReader.read(LineComments.blanked(text));
            case FORM -> FormReader.read(text);
            case YAML -> YamlReader.read(LineComments.blanked(text));
        };
    }

    private static boolean isReadableParameter(String parameter) {
        String plain = parameter.toLowerCase(Locale.ROOT).replace("\"", "").replace(" ", "");
        return !plain.startsWith("charset=") || plain.equals("charset=utf-8");
    }

    private static String expectation(Set<BodyKind> readable) {
        String types =
                readable.stream()
                        .sorted()
                        .map(kind -> kind.mediaType)
                        .collect(Collectors.joining(" or "));
        return "Send the body with Content-Type: " + types + ", in UTF-8.";
    }

    private static ProblemException unsupported(String detail) {
        return new ProblemException(ProblemType.UNSUPPORTED_BODY, detail);
    }
}
