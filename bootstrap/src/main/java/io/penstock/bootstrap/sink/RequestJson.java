package io.penstock.bootstrap.sink;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what came as JSON. Thread-safe. */
final class RequestJson {

    private final JsonMapper json = JsonMapper.builder().build();

    String requests(List<Received> requests) {
        ObjectNode all = json.createObjectNode();
        var list = all.putArray("requests");
        requests.forEach(request -> list.add(request(request)));
        return all.toString();
    }

    String stats(Stats stats) {
        ObjectNode counts =
                json.createObjectNode()
                        .put("requests", stats.requests())
                        .put("keys", stats.keys())
                        .put("repeated_keys", stats.repeatedKeys())
                        .put("repetitions", stats.repetitions())
                        .put("callers_left", stats.left());
        ObjectNode answers = counts.putObject("answers");
        stats.answers().forEach(answers::put);
        return counts.toString();
    }

    String error(String message) {
        return json.createObjectNode().put("error", message).toString();
    }

    private ObjectNode request(Received request) {
        ObjectNode node =
                json.createObjectNode()
                        .put("number", request.number())
                        .put("at", request.at().toString())
                        .put("method", request.head().method())
                        .put("target", request.head().target())
                        .put("key", request.key().orElse(null))
                        .put("again", request.again());
        request.signature()
                .ifPresent(verdict ->
                        node.putObject("signature")
                                .put("holds", verdict.holds())
                                .put("why", verdict.why()));
        var headers = node.putArray("headers");
        request.head()
                .headers()
                .forEach(header ->
                        headers.addObject()
                                .put("name", header.name())
                                .put("value", header.value()));
        RecordedBody body = request.body();
        node.put("bytes", body.bytes())
                .put(body.hex() ? "body_hex" : "body", body.text())
                .put("body_cut", body.isCut())
                .put("answer", request.answer())
                .put("delay_ms", request.delay().toMillis());
        request.left().ifPresent(left -> node.put("caller_left_after_ms", left.toMillis()));
        return node;
    }
}
