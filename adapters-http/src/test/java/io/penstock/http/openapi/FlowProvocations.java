package io.penstock.http.openapi;

import io.penstock.domain.account.Role;

/** What calls about flows can be answered. */
final class FlowProvocations {

    private static final String FLOW = "{\"script\": true}";

    private static final String TEST =
            "{\"offer\": 1, \"flow\": {\"cascade\": [{\"company\": 1}]}, \"volume\": 10}";

    private FlowProvocations() {}

    static void addTo(Provocations all) {
        all.operation("checkFlow", _ -> ApiRequest.post("/api/v1/flows/check", FLOW))
                .answers(200)
                .keyed()
                .refusedTo(Role.SOURCE)
                .stored()
                .readingAnything()
                .repeatable();
        all.operation("testFlow", _ -> ApiRequest.post("/api/v1/flows/test", TEST))
                .answers(200)
                .keyed()
                .refusedTo(Role.SOURCE)
                .stored()
                .reading()
                .repeatable();
    }
}
