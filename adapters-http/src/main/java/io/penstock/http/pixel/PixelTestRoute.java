package io.penstock.http.pixel;

import io.penstock.application.pixel.TryPixels;
import io.penstock.domain.account.Role;
import io.penstock.http.account.Access;
import io.penstock.http.json.Items;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;

/**
 * Tries pixels. For admins only: who may have pixels sent anywhere may read secrets. Thread-safe.
 */
public final class PixelTestRoute implements Routes {

    private static final int MAXIMUM_BYTES = 1024 * 1024;
    private static final int OK = 200;

    private final TryPixels tryPixels;

    @Inject
    public PixelTestRoute(TryPixels tryPixels) {
        this.tryPixels = tryPixels;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Method.POST, "/api/v1/pixels/test", Access.of(Role.ADMIN), this::test));
    }

    private Answer test(Call call) throws IOException {
        return switch (tryPixels.tryOut(call.optionalJson(MAXIMUM_BYTES))) {
            case TryPixels.Outcome.Tried(var pixels) ->
                    Answer.json(OK, Items.all(pixels.stream().map(TriedPixelBody::of).toList()));
            case TryPixels.Outcome.Invalid(var problems) ->
                    Answer.problem(Problems.invalid("The test", problems));
        };
    }
}
