package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepeatLeadTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("source", "order-1", "digest-1");

    private final Workbench bench = new Workbench();

    @BeforeEach
    void companies() {
        bench.company(1);
        bench.buyer(2);
        bench.company(3);
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndNoSecondLead() {
        bench.offer(1, "50% #1\n#3");
        StoredLead first = bench.take(Map.of("offer", 1), KEY);

        Receipt second =
                bench.receiver().receive(Map.of("offer", 1), Optional.of(KEY), Workbench.SENDER);

        assertThat(second).isEqualTo(new Receipt.Taken(first, true));
    }

    @Test
    void theSameKeyGivesTheSameAnswerAlsoWhenTheLeadWouldNotBeValidAnyMore() {
        bench.offer(1, "#1");
        StoredLead first = bench.take(Map.of("offer", 1), KEY);

        Receipt second =
                bench.receiver().receive(Map.of("offer", 2), Optional.of(KEY), Workbench.SENDER);

        assertThat(second).isEqualTo(new Receipt.Taken(first, true));
    }

    @Test
    void theSameKeyGivesTheSameAnswerWhereAFlowHeldTheLead() {
        bench.offerWith(
                1,
                Map.of(
                        "script",
                        "#1",
                        "flow",
                        Map.of("hold", Map.of("until", "released", "reason", "Look first."))));
        StoredLead first = bench.take(Map.of("offer", 1), KEY);

        Receipt second =
                bench.receiver().receive(Map.of("offer", 1), Optional.of(KEY), Workbench.SENDER);

        assertThat(first.held().orElseThrow().reason()).isEqualTo("Look first.");
        assertThat(second).isEqualTo(new Receipt.Taken(first, true));
    }

    @Test
    void theSameKeyGivesTheSameAnswerWhereAFlowGaveTheLeadToSeveral() {
        bench.offerWith(
                1,
                Map.of(
                        "script",
                        "#1",
                        "flow",
                        Map.of(
                                "parallel_delivery",
                                Map.of("accept_first", false),
                                "recipients",
                                List.of(Map.of("recipient", 2), Map.of("recipient", 3)))));
        StoredLead first = bench.take(Map.of("offer", 1), KEY);

        Receipt second =
                bench.receiver().receive(Map.of("offer", 1), Optional.of(KEY), Workbench.SENDER);

        assertThat(first.holders()).hasSize(2);
        assertThat(second).isEqualTo(new Receipt.Taken(first, true));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        bench.offer(1, "#1");
        StoredLead first = bench.take(Map.of("offer", 1), KEY);

        Receipt second =
                bench.receiver()
                        .receive(
                                Map.of("offer", 1, "phone", "1"),
                                Optional.of(new IdempotencyKey("source", "order-1", "digest-2")),
                                Workbench.SENDER);

        assertThat(second).isEqualTo(new Receipt.KeyReused(first));
    }

    @Test
    void theSameKeyOfAnotherApiKeyIsAnotherKey() {
        bench.offer(1, "#1");
        StoredLead first = bench.take(Map.of("offer", 1), KEY);

        StoredLead other =
                bench.take(Map.of("offer", 1), new IdempotencyKey("b", "order-1", "digest-1"));

        assertThat(other.lead().id()).isNotEqualTo(first.lead().id());
    }
}
