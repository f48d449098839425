package io.penstock.http.problem;

import io.penstock.http.json.JsonText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error as RFC 9457 describes it. Immutable.
 *
 * @param status the status of the answer
 * @param members the members of the document, in order
 * @param headers what the answer's head says beside the document
 */
public record Problem(int status, Map<String, Object> members, Map<String, String> headers) {

    public static final String CONTENT_TYPE = "application/problem+json";

    public Problem {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        headers = Map.copyOf(headers);
    }

    /**
     * A problem of a known kind.
     *
     * @param detail what is wrong this time, in sentences for a person
     */
    public static Problem of(ProblemType type, String detail) {
        return of(type.uri(), type.title(), type.status(), detail);
    }

    /** A problem that says no more than its status does. */
    public static Problem ofStatus(int status, String title, String detail) {
        return of("about:blank", title, status, detail);
    }

    private static Problem of(String type, String title, int status, String detail) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        return new Problem(status, members, Map.of());
    }

    /** The problem with one more member. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, more, headers);
    }

    /** The problem with one more header. */
    public Problem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, members, more);
    }

    /** The document. */
    public byte[] toJson() {
        return JsonText.of(members);
    }
}
