package io.penstock.bootstrap;

import io.penstock.application.delivery.DeliveryWorkers;
import io.penstock.http.health.ReadinessCheck;
import jakarta.inject.Inject;
import java.util.Optional;

/** Checks that deliveries are being made. Thread-safe. */
final class WorkersCheck implements ReadinessCheck {

    private final DeliveryWorkers workers;

    @Inject
    WorkersCheck(DeliveryWorkers workers) {
        this.workers = workers;
    }

    @Override
    public String name() {
        return "workers";
    }

    @Override
    public Optional<String> trouble() {
        return workers.isWorking()
                ? Optional.empty()
                : Optional.of("The delivery queue is not being worked.");
    }
}
