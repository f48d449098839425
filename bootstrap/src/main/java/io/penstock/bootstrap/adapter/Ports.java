package io.penstock.bootstrap.adapter;

import io.penstock.application.account.ApiKeyStore;
import io.penstock.application.account.RememberedAnswers;
import io.penstock.application.audit.AuditTrail;
import io.penstock.application.company.CompanyLedger;
import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.application.conversion.PostbackTokens;
import io.penstock.application.delivery.BatchQueue;
import io.penstock.application.delivery.Batches;
import io.penstock.application.delivery.Deliveries;
import io.penstock.application.delivery.DeliveryQueue;
import io.penstock.application.experiment.VariantResults;
import io.penstock.application.flow.EvenShares;
import io.penstock.application.flow.FlowRuns;
import io.penstock.application.lead.LeadChanges;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.Leads;
import io.penstock.application.performance.RecipientRecords;
import io.penstock.application.performance.WeightHistory;
import io.penstock.application.pixel.PixelJournal;
import io.penstock.application.pixel.PixelQueue;
import io.penstock.application.report.Alerts;
import io.penstock.application.secret.SecretStore;
import io.penstock.application.storage.StorageHealth;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.company.CompanyBalances;
import io.penstock.domain.delivery.BatchGateway;
import io.penstock.domain.delivery.DeliveryGateway;
import io.penstock.domain.pixel.PixelGateway;
import java.util.Set;

/** The ports that adapters bind, each exactly once. */
public final class Ports {

    public static final Set<Class<?>> ALL =
            Set.of(
                    ApiKeyStore.class,
                    AuditTrail.class,
                    Alerts.class,
                    CapUsage.class,
                    CompanyBalances.class,
                    CompanyLedger.class,
                    ConfigurationStore.class,
                    BatchGateway.class,
                    BatchQueue.class,
                    Batches.class,
                    Deliveries.class,
                    DeliveryGateway.class,
                    DeliveryQueue.class,
                    EvenShares.class,
                    FlowRuns.class,
                    LeadChanges.class,
                    LeadIntake.class,
                    Leads.class,
                    RecipientRecords.class,
                    WeightHistory.class,
                    VariantResults.class,
                    PixelGateway.class,
                    PixelJournal.class,
                    PixelQueue.class,
                    PostbackTokens.class,
                    RememberedAnswers.class,
                    SecretStore.class,
                    StorageHealth.class);

    private Ports() {}
}
