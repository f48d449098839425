package io.penstock.http.openapi;

import io.penstock.domain.account.Role;

/** What calls about balances, caps and alerts can be answered. */
final class CompanyProvocations {

    private static final String COMPANY = "/api/v1/companies/1";

    private CompanyProvocations() {}

    static void addTo(Provocations all) {
        shown(all, "showBalance", COMPANY + "/balance").addressed().paged();
        shown(all, "showCaps", COMPANY + "/caps").addressed();
        shown(all, "listAlerts", "/api/v1/alerts").paged();
        all.operation(
                        "enterBalance",
                        _ -> ApiRequest.post(COMPANY + "/balance", "{\"amount\": \"10\"}"))
                .answers(201)
                .keyed()
                .refusedTo(Role.OPERATOR)
                .stored()
                .addressed()
                .reading()
                .repeatable();
    }

    private static Operation shown(Provocations all, String id, String address) {
        return all.operation(id, _ -> ApiRequest.get(address))
                .answers(200)
                .keyed()
                .refusedTo(Role.SOURCE)
                .stored();
    }
}
