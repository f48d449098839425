package io.penstock.http.openapi;

import io.penstock.http.account.Access;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Serves the OpenAPI description of every call. Thread-safe. */
public final class OpenApiRoutes implements Routes {

    private static final String RESOURCE = "/io/penstock/http/openapi.json";

    private final Answer description;

    @Inject
    public OpenApiRoutes() {
        description = Answer.json(200, load());
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.GET, "/openapi.json", new Access.Open(), _ -> description));
    }

    private static byte[] load() {
        try (InputStream stream = OpenApiRoutes.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks its resource " + RESOURCE + ".");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
