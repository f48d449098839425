package io.penstock.application.pixel;

import io.penstock.application.expression.Expressions;
import io.penstock.application.expression.NamedSecrets;
import io.penstock.application.expression.NamedTemplates;
import io.penstock.domain.delivery.HttpVerb;
import io.penstock.domain.expression.Condition;
import io.penstock.domain.expression.Template;
import io.penstock.domain.pixel.Pixel;
import io.penstock.dsl.document.DocumentReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pixel as documents write it. */
final class PixelDocument {

    static final String NAME = "name";
    static final String URL = "url";
    static final String PARAMETERS = "parameters";
    static final String HEADERS = "headers";

    private static final String METHOD = "method";
    private static final String TIMEOUT = "timeout";
    private static final String CONDITION = "condition";
    private static final int LONGEST_METHOD = 200;
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);

    private PixelDocument() {}

    /** Reads it; empty where the reader has recorded a problem that leaves no pixel. */
    static Optional<Pixel> read(DocumentReader reader, PixelScope scope) {
        Optional<String> name = name(reader);
        Optional<Template> url = PixelUrl.read(reader, URL, scope);
        HttpVerb verb = verb(reader);
        Map<String, Template> parameters =
                reader.names(PARAMETERS)
                        .map(section ->
                                NamedTemplates.parameters(
                                        section, key -> template(section, key, scope)))
                        .orElse(Map.of());
        Map<String, Template> headers =
                reader.names(HEADERS)
                        .map(section ->
                                NamedTemplates.headers(
                                        section, key -> template(section, key, scope)))
                        .orElse(Map.of());
        Duration timeout =
                reader.duration(TIMEOUT, SHORTEST_TIMEOUT, Pixel.MAXIMUM_TIMEOUT)
                        .orElse(Pixel.DEFAULT_TIMEOUT);
        Optional<Condition> condition = condition(reader, scope);
        return url.map(address ->
                new Pixel(
                        name.orElseGet(() -> PixelUrl.host(address)),
                        address,
                        verb,
                        parameters,
                        headers,
                        timeout,
                        condition));
    }

    private static Optional<String> name(DocumentReader reader) {
        Optional<String> name = reader.text(NAME, Pixel.MAXIMUM_NAME_LENGTH).map(String::strip);
        if (name.filter(String::isEmpty).isPresent()) {
            reader.problem(NAME, "must not be empty; left out, it is the host of the url");
        }
        return name.filter(text -> !text.isEmpty());
    }

    private static HttpVerb verb(DocumentReader reader) {
        String given = reader.text(METHOD, LONGEST_METHOD).orElse(HttpVerb.GET.name());
        return switch (given.strip().toUpperCase(Locale.ROOT)) {
            case "GET" -> HttpVerb.GET;
            case "POST" -> HttpVerb.POST;
            default -> {
                reader.problem(METHOD, "must be GET or POST, not '" + given + "'");
                yield HttpVerb.GET;
            }
        };
    }

    private static Optional<Template> template(
            DocumentReader reader, String key, PixelScope scope) {
        Optional<Template> template = Expressions.template(reader, key, scope);
        template.filter(NamedSecrets::isUnmaskable)
                .ifPresent(_ -> reader.problem(key, NamedSecrets.UNMASKABLE));
        return template;
    }

    /** A condition is shown in the journal, so it may not name what nobody may read. */
    private static Optional<Condition> condition(DocumentReader reader, PixelScope scope) {
        Optional<Condition> condition = Expressions.conditionOrTemplate(reader, CONDITION, scope);
        condition
                .filter(given -> NamedSecrets.isNamedIn(given.source()))
                .ifPresent(_ -> reader.problem(CONDITION, "must not name a secret"));
        return condition;
    }

    /** Writes it with every key spelled out, but those that say nothing. */
    static Map<String, @Nullable Object> write(Pixel pixel) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(NAME, pixel.name());
        document.put(URL, pixel.url().source());
        document.put(METHOD, pixel.verb().name());
        put(document, PARAMETERS, pixel.parameters());
        put(document, HEADERS, pixel.headers());
        document.put(TIMEOUT, pixel.timeout().toMillis() + "ms");
        pixel.condition().ifPresent(condition -> document.put(CONDITION, condition.source()));
        return document;
    }

    private static void put(
            Map<String, @Nullable Object> document, String key, Map<String, Template> templates) {
        if (!templates.isEmpty()) {
            Map<String, @Nullable Object> sources = new LinkedHashMap<>();
            templates.forEach((name, template) -> sources.put(name, template.source()));
            document.put(key, sources);
        }
    }
}
