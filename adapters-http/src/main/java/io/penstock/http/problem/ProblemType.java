package io.penstock.http.problem;

import java.util.Locale;

/** The kinds of errors that a caller can tell apart by the member {@code type} of the document. */
public enum ProblemType {
    /** The request cannot be read. */
    MALFORMED(400, "The request cannot be read"),
    /** There is no valid API key. */
    UNAUTHENTICATED(401, "A valid API key is needed"),
    /** The API key does not allow it. */
    FORBIDDEN(403, "The API key does not allow this"),
    /** There is no such thing. */
    NOT_FOUND(404, "There is no such thing"),
    /** The address knows other methods only. */
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    /** The body did not arrive in time. */
    BODY_TIMEOUT(408, "The body did not arrive in time"),
    /** The idempotency key was used with another body. */
    IDEMPOTENCY_KEY_REUSED(409, "The idempotency key was used with another body"),
    /** The lead is a duplicate of an earlier one. */
    DUPLICATE_LEAD(409, "The lead is a duplicate of an earlier one"),
    /** The lead, or what the call is about, does not allow this now. */
    CONFLICT(409, "What this is about does not allow it now"),
    /** What was to be changed has changed meanwhile. */
    PRECONDITION_FAILED(412, "What was to be changed has changed meanwhile"),
    /** The body is too large. */
    TOO_LARGE(413, "The body is too large"),
    /** The body is of a kind that is not read here. */
    UNSUPPORTED_BODY(415, "The body is of a kind that is not read here"),
    /** The request can be read, but not be accepted. */
    INVALID(422, "The request is not valid"),
    /** There were too many requests. */
    TOO_MANY_REQUESTS(429, "There were too many requests"),
    /** The program failed. */
    INTERNAL(500, "The program failed"),
    /** The program cannot serve now. */
    UNAVAILABLE(503, "The program cannot serve this now");

    private final int status;
    private final String title;
    private final String uri;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
        uri = "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    String title() {
        return title;
    }

    String uri() {
        return uri;
    }
}
