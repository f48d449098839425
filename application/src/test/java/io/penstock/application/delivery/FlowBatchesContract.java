package io.penstock.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.SaleFixture;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.delivery.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How leads that flows send are gathered, and others; each test begins with an empty storage. */
public interface FlowBatchesContract extends DeliveryContract {

    BatchQueue batchQueue();

    private static BatchPlan plan(int most) {
        return new BatchPlan(most, Duration.ofMinutes(5), BatchFormat.CSV);
    }

    private void takeDue(LeadFixture lead, int secondsAgo) {
        intake().take(lead.at(NOW.minusSeconds(secondsAgo)).withDelivery().build());
    }

    /** Two leads that no flow sends, and between them two that one sends. */
    private void takeMixed() {
        takeDue(LeadFixture.lead(), 60);
        takeDue(LeadFixture.lead().inFlow(), 50);
        takeDue(LeadFixture.lead(), 40);
        takeDue(LeadFixture.lead().inFlow(), 30);
    }

    private int gather(int most, Instant now) {
        BatchId id = new BatchId(UUID.randomUUID().toString());
        return batchQueue().gather(new CompanyId(5), plan(most), id, now);
    }

    private List<BatchJob> claimBatches(Instant now) {
        Lease lease = new Lease("worker", UUID.randomUUID().toString(), now.plusSeconds(10));
        return batchQueue().claim(Map.of(new CompanyId(5), 10), lease, now);
    }

    @Test
    default void leadsThatGoAnotherWayShouldGoInAnotherBatch() {
        takeMixed();
        Instant waited = NOW.plus(Duration.ofMinutes(5));

        assertThat(gather(4, waited)).isEqualTo(2);
        assertThat(gather(4, waited)).isEqualTo(2);

        List<BatchJob> batches = claimBatches(waited);
        assertThat(batches)
                .extracting(BatchJob::stage)
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(SaleFixture.STAGE));
        assertThat(batches)
                .allSatisfy(batch ->
                        assertThat(batch.leads())
                                .hasSize(2)
                                .extracting(DeliveryJob::stage)
                                .containsOnly(batch.stage()));
    }

    @Test
    default void aBatchShouldNotBeFullOfLeadsThatGoDifferentWays() {
        takeMixed();

        assertThat(batchQueue().ready(Map.of(new CompanyId(5), plan(4)), NOW)).isEmpty();
        assertThat(gather(4, NOW)).isZero();
        takeDue(LeadFixture.lead().inFlow(), 20);
        takeDue(LeadFixture.lead().inFlow(), 10);
        assertThat(batchQueue().ready(Map.of(new CompanyId(5), plan(6)), NOW)).isEmpty();
    }
}
