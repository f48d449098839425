package io.penstock.http.health;

import io.penstock.application.storage.StorageHealth;
import jakarta.inject.Inject;
import java.util.Optional;

/** Checks that storage answers. Thread-safe. */
public final class StorageCheck implements ReadinessCheck {

    private final StorageHealth health;

    @Inject
    public StorageCheck(StorageHealth health) {
        this.health = health;
    }

    @Override
    public String name() {
        return "storage";
    }

    @Override
    public Optional<String> trouble() {
        return health.trouble();
    }
}
