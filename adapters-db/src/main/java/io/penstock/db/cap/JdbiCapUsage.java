package io.penstock.db.cap;

import io.penstock.db.storage.Database;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.cap.CompanyCap;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;

/** Counts leads in the database. Thread-safe. */
public final class JdbiCapUsage implements CapUsage {

    private final Database database;

    @Inject
    public JdbiCapUsage(Database database) {
        this.database = database;
    }

    @Override
    public long used(CompanyCap cap, Instant now, ZoneId zone) {
        return database.transactions().read(handle -> CapCounts.used(handle, cap, now, zone));
    }
}
