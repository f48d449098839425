package io.penstock.application.delivery;

import io.penstock.application.lead.InMemoryLeads;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.Leads;

class InMemoryDeliveriesTest implements DeliveryQueueContract, DeliveriesContract {

    private final InMemoryLeads leads = new InMemoryLeads();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries(leads);

    @Override
    public LeadIntake intake() {
        return leads;
    }

    @Override
    public Leads leads() {
        return leads;
    }

    @Override
    public DeliveryQueue queue() {
        return deliveries;
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }
}
