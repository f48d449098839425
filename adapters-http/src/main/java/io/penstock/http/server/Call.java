package io.penstock.http.server;

import io.javalin.http.Context;
import io.penstock.application.account.RequestIdentity;
import io.penstock.domain.account.Principal;
import io.penstock.http.body.BodyKind;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request as a handler sees it. Belongs to one thread. */
public final class Call {

    private final Context context;
    private final RequestBody body;
    private final @Nullable Principal principal;
    private final Duration bodyTimeout;
    private byte @Nullable [] buffered;
    private Optional<RequestIdentity> identity = Optional.empty();

    Call(Context context, RequestBody body, @Nullable Principal principal, Duration bodyTimeout) {
        this.context = context;
        this.body = body;
        this.principal = principal;
        this.bodyTimeout = bodyTimeout;
    }

    /**
     * Who calls.
     *
     * @throws IllegalStateException where the route is open to everyone
     */
    public Principal principal() {
        if (principal == null) {
            throw new IllegalStateException("Nobody is asked for a key here.");
        }
        return principal;
    }

    /** A parameter of the route's path. */
    public String pathParameter(String name) {
        return context.pathParam(name);
    }

    /**
     * A parameter of the query.
     *
     * @throws ProblemException 400 when it is there twice
     */
    public Optional<String> query(String name) {
        return context.req().getQueryString() == null
                ? Optional.empty()
                : single(name, context.queryParams(name));
    }

    /** The names of all parameters of the query. */
    public Set<String> queryNames() {
        return context.queryParamMap().keySet();
    }

    /**
     * A header.
     *
     * @throws ProblemException 400 when it is there twice
     */
    public Optional<String> header(String name) {
        Enumeration<String> values = context.req().getHeaders(name);
        if (!values.hasMoreElements()) {
            return Optional.empty();
        }
        Optional<String> value = Optional.of(values.nextElement());
        if (values.hasMoreElements()) {
            throw isThereTwice(name);
        }
        return value;
    }

    /**
     * Reads the body. Asked once.
     *
     * @param maximumBytes how large it may be
     * @throws ProblemException 413 when it is larger, 408 when it takes too long to arrive
     */
    public byte[] body(int maximumBytes) throws IOException {
        if (buffered == null) {
            return body.read(maximumBytes, bodyTimeout);
        }
        if (buffered.length > maximumBytes) {
            throw RequestBody.tooLarge(maximumBytes);
        }
        return buffered;
    }

    /** Reads the body before the handler does, who gets the same. */
    byte[] buffer(int maximumBytes) throws IOException {
        byte[] read = body.read(maximumBytes, bodyTimeout);
        buffered = read;
        return read;
    }

    /**
     * What tells the call from any other when it is made again with its idempotency key; empty
     * where it has none, or sees to that itself.
     */
    public Optional<RequestIdentity> identity() {
        return identity;
    }

    void identifyBy(RequestIdentity given) {
        identity = Optional.of(given);
    }

    HttpServletRequest request() {
        return context.req();
    }

    /**
     * Reads a body that need not be there, and may have comments. Asked once.
     *
     * @param maximumBytes how large it may be
     * @return the JSON object, or an empty one where there is no body
     * @throws ProblemException 400, 408, 413 or 415 where it cannot be read
     */
    public Map<String, @Nullable Object> optionalJson(int maximumBytes) throws IOException {
        Optional<String> contentType = header("Content-Type");
        byte[] bytes = body(maximumBytes);
        return bytes.length == 0
                ? Map.of()
                : BodyKind.of(contentType, header("Content-Encoding"), EnumSet.of(BodyKind.JSON))
                        .readCommented(bytes);
    }

    private static Optional<String> single(String name, List<String> values) {
        if (values.size() > 1) {
            throw isThereTwice(name);
        }
        return values.stream().findFirst();
    }

    private static ProblemException isThereTwice(String name) {
        return new ProblemException(Problems.malformed(name, "is there twice"));
    }
}
