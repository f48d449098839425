package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

/** What the contracts of changed leads share. */
public interface ChangedLeads {
    LeadIntake intake();

    LeadChanges changes();

    Leads leads();

    /** Stores a lead that is expected to be taken. */
    default StoredLead take(LeadFixture fixture) {
        NewLead lead = fixture.build();
        assertThat(intake().take(lead)).isInstanceOf(IntakeOutcome.Stored.class);
        return leads().find(lead.lead().id()).orElseThrow();
    }

    /** Makes a change that is expected to be made. */
    default StoredLead make(LeadChangeFixture fixture) {
        ChangeOutcome outcome = changes().change(fixture.build());
        assertThat(outcome).isInstanceOf(ChangeOutcome.Changed.class);
        return ((ChangeOutcome.Changed) outcome).lead();
    }
}
