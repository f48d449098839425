package io.penstock.http.server;

import io.penstock.http.account.Access;
import java.util.Objects;

/**
 * One call of the API.
 *
 * @param method its method
 * @param path its address, with parameters in braces as in {@code /api/v1/leads/{id}}
 * @param access who may make it
 * @param repetition what becomes of it when it is made again with the same idempotency key
 * @param handler what it does
 */
public record Route(
        Method method, String path, Access access, Repetition repetition, RouteHandler handler) {

    public Route {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(repetition, "repetition");
        Objects.requireNonNull(handler, "handler");
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "A path starts with a slash, unlike '" + path + "'.");
        }
    }

    /** A call whose repetition is answered from memory where it is a POST. */
    public Route(Method method, String path, Access access, RouteHandler handler) {
        this(method, path, access, Repetition.REMEMBERED, handler);
    }

    boolean isRemembered() {
        return method == Method.POST
                && repetition == Repetition.REMEMBERED
                && access instanceof Access.Keyed;
    }
}
