package io.penstock.application.expression;

import io.penstock.domain.delivery.RequestShape;
import io.penstock.domain.expression.Template;
import io.penstock.dsl.document.DocumentReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the headers and the parameters of requests: sections of names, each with a template. */
public final class NamedTemplates {

    private static final int LONGEST_NAME = 200;

    /** A token of RFC 9110. */
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}");

    private NamedTemplates() {}

    /**
     * Reads headers; those that no configuration may set are problems.
     *
     * @param template reads the template of a name, and records what is wrong with it
     * @return those without problems, in their order
     */
    public static Map<String, Template> headers(
            DocumentReader reader, Function<String, Optional<Template>> template) {
        Map<String, Template> headers = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        bound(reader, RequestShape.MOST_HEADERS);
        for (String name : reader.keys()) {
            Optional<Template> value = template.apply(name);
            if (!HEADER.matcher(name).matches()) {
                reader.problem(name, "is no name that a header can have");
            } else if (RequestShape.isReserved(name)) {
                reader.problem(name, "is set by the program and cannot be chosen");
            } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
                reader.problem(name, "is given twice");
            } else {
                value.filter(_ -> headers.size() < RequestShape.MOST_HEADERS)
                        .ifPresent(given -> headers.put(name, given));
            }
        }
        return headers;
    }

    /**
     * Reads parameters.
     *
     * @param template reads the template of a name, and records what is wrong with it
     * @return those without problems, in their order
     */
    public static Map<String, Template> parameters(
            DocumentReader reader, Function<String, Optional<Template>> template) {
        Map<String, Template> parameters = new LinkedHashMap<>();
        bound(reader, RequestShape.MOST_PARAMETERS);
        for (String name : reader.keys()) {
            Optional<Template> value = template.apply(name);
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                reader.problem(name, "must have a name of 1 to " + LONGEST_NAME + " characters");
            } else {
                value.filter(_ -> parameters.size() < RequestShape.MOST_PARAMETERS)
                        .ifPresent(given -> parameters.put(name, given));
            }
        }
        return parameters;
    }

    private static void bound(DocumentReader reader, int most) {
        reader.keys().stream()
                .skip(most)
                .findFirst()
                .ifPresent(key -> reader.problem(key, "is one too many: there may be " + most));
    }
}
