package io.penstock.http.openapi;

import io.penstock.domain.account.Role;

/** What calls about pixels can be answered. */
final class PixelProvocations {

    private static final String TEST =
            "{\"pixel\": {\"url\": \"https://tracker.example/\"}, \"fire\": true}";

    private PixelProvocations() {}

    static void addTo(Provocations all) {
        all.operation("testPixels", _ -> ApiRequest.post("/api/v1/pixels/test", TEST))
                .answers(200)
                .keyed()
                .refusedTo(Role.OPERATOR)
                .stored()
                .reading()
                .repeatable();
    }
}
