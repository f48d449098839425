package io.penstock.http.server;

import io.penstock.http.account.Access;
import java.util.Objects;

/**
 * One call of the API.
 *
 * @param method its method
 * @param path its address, with parameters in braces as in {@code /api/v1/leads/{id}}
 * @param access who may make it
 * @param handler what it does
 */
public record Route(Method method, String path, Access access, RouteHandler handler) {

    public Route {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(handler, "handler");
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "A path starts with a slash, unlike '" + path + "'.");
        }
    }
}
