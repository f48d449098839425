package io.penstock.http.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the API says of itself, to be held against what it does. Thread-safe. */
public final class OpenApiDescription {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode document;
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    private OpenApiDescription(JsonNode document) {
        this.document = document;
    }

    public static OpenApiDescription load() {
        try (InputStream stream =
                OpenApiDescription.class.getResourceAsStream("/io/penstock/http/openapi.json")) {
            return new OpenApiDescription(JSON.readTree(Objects.requireNonNull(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode document() {
        return document;
    }

    /** Requires that a documented call answered as it is documented; lets other calls pass. */
    void verify(Reply reply) {
        callOf(reply).ifPresent(call -> verify(call, reply));
    }

    /** Which operation answered; empty where it is not documented. */
    public Optional<String> operationOf(Reply reply) {
        return callOf(reply).map(call -> call.path("operationId").asString());
    }

    private Optional<JsonNode> callOf(Reply reply) {
        String method = reply.response().request().method().toLowerCase(Locale.ROOT);
        return pathOf(reply.response().uri().getRawPath())
                .map(path -> path.path(method))
                .filter(call -> !call.isMissingNode());
    }

    private void verify(JsonNode call, Reply reply) {
        if (reply.status() == 431) {
            return;
        }
        String name = call.path("operationId").asString() + " " + reply.status();
        JsonNode response = resolve(call.path("responses").path(String.valueOf(reply.status())));
        assertThat(response.isMissingNode()).as("%s is not documented", name).isFalse();
        response.path("headers")
                .propertyStream()
                .forEach(header -> assertThat(reply.header(header.getKey())).as(name).isNotEmpty());
        if (!response.has("content")) {
            assertThat(reply.response().body()).as(name).isEmpty();
            return;
        }
        String type = reply.header("Content-Type").replaceFirst(";.*", "");
        JsonNode content = response.path("content").path(type);
        assertThat(content.isMissingNode()).as("%s is not documented as %s", name, type).isFalse();
        if (type.endsWith("json")) {
            assertValid(name, content.path("schema"), reply.json());
        }
    }

    /** Requires that a value fits a schema of the description. */
    public void assertValid(String name, JsonNode schema, JsonNode value) {
        Schema compiled = schemas.computeIfAbsent(schema, this::compile);
        assertThat(compiled.validate(value)).as("%s: %s", name, value).isEmpty();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy().asObject();
        whole.set("components", document.path("components"));
        return registry.getSchema(whole);
    }

    /** What a reference leads to, or the node itself. */
    public JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private Optional<JsonNode> pathOf(String address) {
        return document.path("paths")
                .propertyStream()
                .filter(path -> address.matches(path.getKey().replaceAll("\\{[a-z]+}", "[^/]+")))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
