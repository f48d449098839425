package io.penstock.application.pixel;

import io.penstock.application.InMemoryStorage;
import io.penstock.application.delivery.DeliveryQueue;
import io.penstock.application.lead.LeadIntake;

class InMemoryPixelsTest implements PixelQueueContract {

    private final InMemoryStorage storage = new InMemoryStorage();

    @Override
    public LeadIntake intake() {
        return storage.leads;
    }

    @Override
    public DeliveryQueue queue() {
        return storage.deliveries;
    }

    @Override
    public PixelQueue pixelQueue() {
        return storage.pixels;
    }

    @Override
    public PixelJournal pixelJournal() {
        return storage.pixels;
    }
}
