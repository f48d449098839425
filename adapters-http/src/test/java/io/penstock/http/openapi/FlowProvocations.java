package io.penstock.http.openapi;

import io.penstock.domain.account.Role;

/** What calls about flows can be answered. */
final class FlowProvocations {

    private static final String FLOW = "{\"script\": true}";

    private FlowProvocations() {}

    static void addTo(Provocations all) {
        all.operation("checkFlow", _ -> ApiRequest.post("/api/v1/flows/check", FLOW))
                .answers(200)
                .keyed()
                .refusedTo(Role.SOURCE)
                .stored()
                .readingAnything()
                .repeatable();
    }
}
