package io.penstock.http.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
public record Reply(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public int status() {
        return response.statusCode();
    }

    /** A header, or an empty text where it is not there. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** A member of the body as text. */
    public String text(String member) {
        return json().path(member).asString();
    }

    /** The fields that the errors name. */
    public List<String> errorFields() {
        return json().path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }

    /** Requires an answer without an error. */
    public Reply expect(int status) {
        assertThat(status()).as(response.body()).isEqualTo(status);
        return this;
    }

    /** Requires a problem document with this status. */
    public Reply expectProblem(int status) {
        expect(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(json().path("status").asInt()).isEqualTo(status);
        assertThat(text("type")).isNotEmpty();
        assertThat(text("title")).isNotEmpty();
        assertThat(text("detail")).isNotEmpty();
        assertThat(response.body()).doesNotContain("Exception", "\tat ", "io.penstock");
        return this;
    }
}
