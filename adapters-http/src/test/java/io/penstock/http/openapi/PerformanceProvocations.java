package io.penstock.http.openapi;

import io.penstock.domain.account.Role;

/** What calls about the performance of recipients and variants can be answered. */
final class PerformanceProvocations {

    private PerformanceProvocations() {}

    static void addTo(Provocations all) {
        all.operation("listWeights", _ -> ApiRequest.get("/api/v1/offers/1/weights"))
                .answers(200)
                .keyed()
                .refusedTo(Role.SOURCE)
                .stored()
                .addressed()
                .paged();
        all.operation("showExperiments", _ -> ApiRequest.get("/api/v1/offers/1/experiments"))
                .answers(200)
                .keyed()
                .refusedTo(Role.SOURCE)
                .stored()
                .addressed();
    }
}
