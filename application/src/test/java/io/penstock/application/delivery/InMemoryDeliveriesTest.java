package io.penstock.application.delivery;

import io.penstock.application.InMemoryStorage;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.Leads;

class InMemoryDeliveriesTest implements DeliveryQueueContract, DeliveriesContract {

    private final InMemoryStorage storage = new InMemoryStorage();

    @Override
    public LeadIntake intake() {
        return storage.leads;
    }

    @Override
    public Leads leads() {
        return storage.leads;
    }

    @Override
    public DeliveryQueue queue() {
        return storage.deliveries;
    }

    @Override
    public Deliveries deliveries() {
        return storage.deliveries;
    }
}
