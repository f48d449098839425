package io.penstock.application.company;

import io.penstock.application.expression.Expressions;
import io.penstock.application.expression.NamedSecrets;
import io.penstock.application.expression.NamedTemplates;
import io.penstock.domain.delivery.Authorization;
import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.delivery.DeliveryFormat;
import io.penstock.domain.delivery.HttpVerb;
import io.penstock.domain.delivery.ParameterName;
import io.penstock.domain.delivery.RequestShape;
import io.penstock.domain.expression.Template;
import io.penstock.dsl.criteria.Scope;
import io.penstock.dsl.document.DocumentReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of a company's delivery that says what requests look like. */
final class RequestDocument {

    private static final String FORMAT = "format";
    private static final String METHOD = "method";
    private static final String HEADERS = "headers";
    private static final String PARAMETERS = "parameters";
    private static final String BODY = "body";
    private static final int LONGEST_METHOD = 200;

    private static final DeliveryScope SCOPE = new DeliveryScope();
    private static final BatchScope BATCH_SCOPE = new BatchScope();

    private RequestDocument() {}

    /** The format that is given, where one is. */
    static Optional<DeliveryFormat> format(DocumentReader reader) {
        return reader.choice(FORMAT, DeliveryFormat.class);
    }

    /**
     * Reads it; empty where the reader has recorded a problem.
     *
     * @param batch how the leads are gathered, where they are
     */
    static Optional<RequestShape> read(DocumentReader reader, Optional<BatchPlan> batch) {
        DeliveryFormat format =
                batch.map(plan -> format(reader, plan.format()))
                        .orElseGet(() -> format(reader).orElse(DeliveryFormat.JSON));
        Optional<HttpVerb> verb = verb(reader, format);
        Scope once = batch.isPresent() ? BATCH_SCOPE : SCOPE;
        Optional<Map<String, Template>> headers =
                reader.names(HEADERS)
                        .map(section ->
                                NamedTemplates.headers(
                                        section, key -> template(section, key, once)));
        Optional<Map<String, Template>> parameters =
                reader.names(PARAMETERS).map(RequestDocument::parameters);
        Optional<Template> body = template(reader, BODY, SCOPE);
        Optional<Authorization> auth =
                reader.section(AuthorizationDocument.AUTH)
                        .flatMap(section -> AuthorizationDocument.read(section, once));
        if (auth.isPresent() && headers.stream().anyMatch(RequestDocument::authorizes)) {
            reader.problem(
                    AuthorizationDocument.AUTH,
                    "says the same as the header Authorization; give one of the two");
            return Optional.empty();
        }
        if (body.isPresent() && batch.isPresent()) {
            reader.problem(
                    BODY, "has no place where leads are sent in batches; give parameters instead");
            return Optional.empty();
        }
        if (body.isPresent() && parameters.isPresent()) {
            reader.problem(BODY, "stands in place of parameters; give one of the two");
            return Optional.empty();
        }
        if (body.isPresent() && format == DeliveryFormat.QUERY) {
            reader.problem(BODY, "has no place where the format is query; leave one of them out");
            return Optional.empty();
        }
        return verb.map(method ->
                new RequestShape(method, format, headers.orElse(Map.of()), parameters, body, auth));
    }

    private static boolean authorizes(Map<String, Template> headers) {
        return headers.keySet().stream().anyMatch(Authorization.HEADER::equalsIgnoreCase);
    }

    /** A batch is written in its own format, which the delivery may repeat. */
    private static DeliveryFormat format(DocumentReader reader, BatchFormat batch) {
        DeliveryFormat format =
                switch (batch) {
                    case CSV -> DeliveryFormat.CSV;
                    case JSON -> DeliveryFormat.JSON;
                };
        format(reader)
                .filter(given -> given != format)
                .ifPresent(given ->
                        reader.problem(
                                FORMAT,
                                "must be "
                                        + format.key()
                                        + " as the format of the batch is, or left out"));
        return format;
    }

    private static Optional<HttpVerb> verb(DocumentReader reader, DeliveryFormat format) {
        Optional<String> given = reader.text(METHOD, LONGEST_METHOD);
        if (given.isEmpty()) {
            return Optional.of(RequestShape.of(format).verb());
        }
        for (HttpVerb verb : HttpVerb.values()) {
            if (verb.name().equals(given.get().strip().toUpperCase(Locale.ROOT))) {
                if (verb == HttpVerb.GET && format != DeliveryFormat.QUERY) {
                    reader.problem(
                            METHOD,
                            "must not be GET where the format is "
                                    + format.key()
                                    + ", for a GET has no body; make the format query");
                    return Optional.empty();
                }
                return Optional.of(verb);
            }
        }
        reader.problem(METHOD, "must be GET, POST, PUT or PATCH, not '" + given.get() + "'");
        return Optional.empty();
    }

    private static Map<String, Template> parameters(DocumentReader reader) {
        Map<String, Template> parameters =
                NamedTemplates.parameters(reader, name -> template(reader, name, SCOPE));
        collisions(reader, parameters.keySet());
        return parameters;
    }

    /** Reads a template of a request; empty where the reader has recorded a problem. */
    static Optional<Template> template(DocumentReader reader, String key, Scope scope) {
        Optional<Template> template = Expressions.template(reader, key, scope);
        if (template.filter(NamedSecrets::isUnmaskable).isPresent()) {
            reader.problem(key, NamedSecrets.UNMASKABLE);
        }
        return template;
    }

    /** One name may not lead through the value of another. */
    private static void collisions(DocumentReader reader, Set<String> names) {
        Map<String, String> ways = new LinkedHashMap<>();
        for (String name : names) {
            String way = String.join("\n", ParameterName.steps(name)) + "\n";
            ways.forEach((other, given) -> {
                if (way.startsWith(other) || other.startsWith(way)) {
                    reader.problem(name, "collides with " + given + "; one would be lost");
                }
            });
            ways.put(way, name);
        }
    }

    /** Writes it with every key spelled out, but those that say nothing. */
    static void write(RequestShape shape, Map<String, @Nullable Object> document) {
        document.put(METHOD, shape.verb().name());
        document.put(FORMAT, shape.format().key());
        if (!shape.headers().isEmpty()) {
            document.put(HEADERS, sources(shape.headers()));
        }
        shape.auth()
                .ifPresent(auth ->
                        document.put(
                                AuthorizationDocument.AUTH, AuthorizationDocument.write(auth)));
        shape.parameters().ifPresent(given -> document.put(PARAMETERS, sources(given)));
        shape.body().ifPresent(body -> document.put(BODY, body.source()));
    }

    private static Map<String, @Nullable Object> sources(Map<String, Template> templates) {
        Map<String, @Nullable Object> sources = new LinkedHashMap<>();
        templates.forEach((name, template) -> sources.put(name, template.source()));
        return sources;
    }
}
