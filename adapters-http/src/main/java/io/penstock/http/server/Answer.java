package io.penstock.http.server;

import io.penstock.http.json.JsonText;
import io.penstock.http.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call is answered with. Immutable as long as nobody writes to its body. */
public final class Answer {

    private static final String JSON = "application/json";
    private static final int NO_CONTENT = 204;

    private final int status;
    private final String contentType;
    private final Map<String, String> headers;
    private final byte[] body;
    private final @Nullable Answer repetition;
    private final boolean remembered;

    private Answer(
            int status,
            String contentType,
            Map<String, String> headers,
            byte[] body,
            @Nullable Answer repetition,
            boolean remembered) {
        this.status = status;
        this.contentType = contentType;
        this.headers = headers;
        this.body = body;
        this.repetition = repetition;
        this.remembered = remembered;
    }

    /** An answer as it was written before. */
    static Answer written(
            int status, String contentType, Map<String, String> headers, byte[] body) {
        return new Answer(status, contentType, headers, body, null, true);
    }

    /** An answer in JSON, made of a record, map or list. */
    public static Answer json(int status, Object value) {
        return json(status, JsonText.of(value));
    }

    /** An answer in JSON that is written already. */
    public static Answer json(int status, byte[] written) {
        return written(status, JSON, Map.of(), written);
    }

    /** An answer in plain text of some kind. */
    public static Answer text(int status, String contentType, String text) {
        return written(status, contentType, Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The answer 204: it is done, and there is nothing to say. */
    public static Answer empty() {
        return written(NO_CONTENT, "", Map.of(), new byte[0]);
    }

    /** An answer that says what went wrong. */
    public static Answer problem(Problem problem) {
        return written(problem.status(), Problem.CONTENT_TYPE, problem.headers(), problem.toJson());
    }

    /** The answer with one more header. */
    public Answer withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, contentType, more, body, repetition, remembered);
    }

    /** The answer, which is remembered as another one because a part of it is told only once. */
    public Answer repeatedAs(Answer other) {
        return new Answer(status, contentType, headers, body, other, remembered);
    }

    /** The answer, which the same request with the same idempotency key does not get again. */
    Answer notRemembered() {
        return new Answer(status, contentType, headers, body, repetition, false);
    }

    boolean isRemembered() {
        return remembered;
    }

    /** What the same request with the same idempotency key is answered with later. */
    Answer repetition() {
        return repetition == null ? this : repetition;
    }

    int status() {
        return status;
    }

    /** What kind of text the body is; empty where there is none. */
    String contentType() {
        return contentType;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
