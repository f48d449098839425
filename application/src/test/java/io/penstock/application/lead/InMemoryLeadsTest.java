package io.penstock.application.lead;

import io.penstock.application.InMemoryStorage;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;

class InMemoryLeadsTest
        implements LeadIntakeContract,
                LeadDuplicatesContract,
                LeadsContract,
                LeadSearchContract,
                CompanySearchContract,
                CapUsageContract {

    private final InMemoryLeads leads = new InMemoryStorage().leads;

    @Override
    public LeadIntake intake() {
        return leads;
    }

    @Override
    public LeadChanges changes() {
        return leads;
    }

    @Override
    public Leads leads() {
        return leads;
    }

    @Override
    public CapUsage usage() {
        return leads;
    }

    @Override
    public void changeStatus(LeadId lead, LeadStatus status) {
        StoredLead stored = leads.find(lead).orElseThrow();
        leads.change(LeadChangeFixture.change(stored).to(status).build());
    }
}
