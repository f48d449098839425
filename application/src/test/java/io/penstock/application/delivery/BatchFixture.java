package io.penstock.application.delivery;

import io.penstock.application.Workbench;
import io.penstock.application.flow.FlowWakeups;
import io.penstock.application.lead.LeadIds;
import io.penstock.application.secret.Secrets;
import io.penstock.domain.delivery.BatchGateway;
import io.penstock.domain.delivery.RetryPolicy;
import java.time.Duration;

/** What workers need for batches, in tests. */
final class BatchFixture {

    private static final RetryPolicy RETRIES =
            new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofHours(1));

    private BatchFixture() {}

    /** Work for a bench none of whose companies wants batches. */
    static BatchWork none(Workbench bench) {
        return work(
                bench,
                _ -> {
                    throw new AssertionError("Nobody wants batches.");
                },
                (_, _, _) -> {},
                WorkerSettings.DEFAULT);
    }

    static BatchWork work(
            Workbench bench,
            BatchGateway gateway,
            DeliveryObserver observer,
            WorkerSettings settings) {
        return new BatchWork(
                bench.batches,
                new DeliverBatch(
                        bench.live,
                        gateway,
                        bench.deliveries,
                        bench.batches,
                        new SettlementPolicy(RETRIES, bench.random),
                        observer,
                        new FirstOutcomes(),
                        new FlowWakeups(),
                        Secrets.none(),
                        settings,
                        bench.time),
                new LeadIds(bench.time, bench.random));
    }
}
