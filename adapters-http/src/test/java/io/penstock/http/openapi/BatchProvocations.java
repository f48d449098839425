package io.penstock.http.openapi;

import io.penstock.domain.account.Role;

/** What calls about batches can be answered. */
final class BatchProvocations {

    private BatchProvocations() {}

    static void addTo(Provocations all) {
        all.operation("showBatch", world -> ApiRequest.get(world.newBatch()))
                .answers(200)
                .keyed()
                .refusedTo(Role.SOURCE)
                .stored()
                .addressed();
    }
}
