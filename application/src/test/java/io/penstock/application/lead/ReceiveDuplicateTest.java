package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.configuration.SaveOutcome;
import io.penstock.domain.status.LeadStep;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiveDuplicateTest {

    private static final Map<String, Object> LEAD =
            Map.of("offer", 1, "phone", "8 911 000-00-00", "email", "ann@example.com");

    private final Workbench bench = new Workbench();

    @BeforeEach
    void company() {
        bench.company(1);
    }

    @Test
    void aDuplicateIsRefusedAndNamesTheFirst() {
        offer("refuse");
        StoredLead first = bench.take(LEAD);

        assertThat(bench.receive(LEAD)).isEqualTo(new Receipt.Duplicate(first.lead().id()));
        assertThat(bench.receive(Map.of("offer", 1, "Email", " ANN@example.com")))
                .isEqualTo(new Receipt.Duplicate(first.lead().id()));
        assertThat(bench.receive(Map.of("offer", 1, "phone", "8 911 000-00-01")))
                .isInstanceOf(Receipt.Taken.class);
    }

    @Test
    void aDuplicateIsTakenAndMarkedWhereTheOfferSaysSo() {
        offer("mark");
        StoredLead first = bench.take(LEAD);

        StoredLead second = bench.take(LEAD);

        assertThat(first.duplicateOf()).isEmpty();
        assertThat(second.duplicateOf()).contains(first.lead().id());
        assertThat(bench.leads.find(second.lead().id())).contains(second);
    }

    @Test
    void aLeadIsNoDuplicateAnyMoreWhenTheDaysAreOver() {
        offer("refuse");
        bench.take(LEAD);
        bench.clock.advance(Duration.ofDays(30));
        assertThat(bench.receive(LEAD)).isInstanceOf(Receipt.Duplicate.class);

        bench.clock.advance(Duration.ofMillis(1));

        assertThat(bench.receive(LEAD)).isInstanceOf(Receipt.Taken.class);
    }

    @Test
    void aLeadIsNoDuplicateOfOneThatIsTrashNow() {
        offer("refuse");
        bench.made(bench.take(LEAD), LeadStep.TRASH, Map.of());

        assertThat(bench.receive(LEAD)).isInstanceOf(Receipt.Taken.class);
    }

    @Test
    void aRepeatedRequestIsNoDuplicateOfItself() {
        offer("refuse");
        IdempotencyKey key = new IdempotencyKey("source", "order-1", "digest-1");
        StoredLead first = bench.take(LEAD, key);

        assertThat(bench.receiver().receive(LEAD, Optional.of(key), Workbench.SENDER))
                .isEqualTo(new Receipt.Taken(first, true));
    }

    @Test
    void everyLeadIsTakenWhereTheOfferHasNoRule() {
        bench.offer(1, "#1");
        bench.take(LEAD);

        assertThat(bench.take(LEAD).duplicateOf()).isEmpty();
    }

    private void offer(String then) {
        Map<String, Object> rule =
                Map.of("fields", List.of("phone", "email"), "days", 30, "then", then);
        assertThat(
                        bench.save(
                                DocumentKind.OFFER,
                                1,
                                Map.of("name", "Tea", "script", "#1", "duplicates", rule)))
                .isInstanceOf(SaveOutcome.Saved.class);
    }
}
