package io.penstock.db.lead;

import io.penstock.application.lead.LeadIntake;
import io.penstock.db.storage.Database;
import jakarta.inject.Inject;
import jakarta.inject.Provider;

/** Begins to take leads in, as the settings want it. */
public final class LeadIntakeProvider implements Provider<LeadIntake> {

    private final Database database;
    private final IntakeSettings settings;

    @Inject
    public LeadIntakeProvider(Database database, IntakeSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public LeadIntake get() {
        return switch (settings.mode()) {
            case GROUP -> GroupedLeadIntake.start(database, settings);
            case SINGLE -> new JdbiLeadIntake(database);
        };
    }
}
