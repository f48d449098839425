package io.penstock.application;

import io.penstock.application.audit.InMemoryAuditTrail;
import io.penstock.application.company.InMemoryCompanyLedger;
import io.penstock.application.configuration.InMemoryConfigurationStore;
import io.penstock.application.configuration.SavedTerms;
import io.penstock.application.delivery.InMemoryBatches;
import io.penstock.application.delivery.InMemoryDeliveries;
import io.penstock.application.flow.InMemoryEvenShares;
import io.penstock.application.flow.InMemoryFlowRuns;
import io.penstock.application.lead.InMemoryLeads;
import io.penstock.application.pixel.InMemoryPixels;
import io.penstock.application.report.InMemoryAlerts;
import io.penstock.application.storage.InMemoryLock;

/** Every port of storage in memory, put together. Thread-safe. */
public final class InMemoryStorage {
    public final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    public final InMemoryConfigurationStore configuration = new InMemoryConfigurationStore(audit);
    public final InMemoryAlerts alerts = new InMemoryAlerts();
    public final InMemoryCompanyLedger ledger;
    public final InMemoryLeads leads;
    public final InMemoryPixels pixels;
    public final InMemoryFlowRuns flows;
    public final InMemoryEvenShares evenShares;
    public final InMemoryDeliveries deliveries;
    public final InMemoryBatches batches;

    public InMemoryStorage() {
        InMemoryLock lock = new InMemoryLock();
        SavedTerms terms = new SavedTerms(configuration);
        ledger = new InMemoryCompanyLedger(lock, terms, alerts, audit);
        pixels = new InMemoryPixels(lock);
        flows = new InMemoryFlowRuns(lock);
        evenShares = new InMemoryEvenShares(lock);
        leads = new InMemoryLeads(lock, ledger, terms, alerts, audit, pixels, flows);
        deliveries = new InMemoryDeliveries(leads, pixels);
        batches = new InMemoryBatches(leads, deliveries);
    }
}
