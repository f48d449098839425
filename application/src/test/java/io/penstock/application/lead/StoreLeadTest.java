package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.Workbench;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens between the decision about a new lead and its being stored. */
class StoreLeadTest {

    private final Workbench bench = new Workbench();

    @BeforeEach
    void companies() {
        bench.company(1);
        bench.buyer(2);
        bench.company(3);
    }

    @Test
    void aCapIsNeverPassedAndTheNextLineTakesTheRest() {
        bench.offer(1, "max(day,any,2) #1\n#3");

        List<StoredLead> leads = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            leads.add(bench.take(Map.of("offer", 1)));
        }

        assertThat(leads)
                .extracting(lead -> lead.company().orElseThrow().value())
                .containsExactly(1, 1, 3, 3);
    }

    @Test
    void aCapThatFillsBetweenDecisionAndStorageIsDecidedAgainAndExplained() {
        bench.offer(1, "max(day,any,1) #1\n#3");
        bench.intake = new FirstFull(bench.leads);

        StoredLead lead = bench.take(Map.of("offer", 1));

        assertThat(lead.company()).contains(new CompanyId(3));
        assertThat(
                        bench.explainer()
                                .explain(lead.lead().id())
                                .orElseThrow()
                                .trace()
                                .choice()
                                .company())
                .contains(new CompanyId(3));
    }

    @Test
    void aSlotIsUsedForAStoredLeadAndGivenBackOtherwise() {
        bench.offer(1, "max(day,any,1) #2\n#2");
        CountedSlots slots = new CountedSlots(bench);
        bench.slots = slots;
        bench.intake = new FirstFull(bench.leads);

        StoredLead lead = bench.take(Map.of("offer", 1));

        assertThat(slots.taken).isEqualTo(2);
        assertThat(slots.givenBack).isEqualTo(1);
        assertThat(slots.delivered).containsExactly(lead.lead().id().value());
    }

    @Test
    void aLostAnswerOfStorageIsLookedUp() {
        bench.offer(1, "#1");
        bench.intake =
                new Intakes(bench.leads) {
                    @Override
                    public IntakeOutcome take(NewLead lead) {
                        super.take(lead);
                        throw new OutcomeUnknownException(
                                "The connection broke.", new RuntimeException());
                    }
                };

        StoredLead lead = bench.take(Map.of("offer", 1));

        assertThat(bench.leads.find(lead.lead().id())).isPresent();
    }

    @Test
    void anOutcomeThatCannotBeToldIsNotPassedOffAsEither() {
        bench.offer(1, "#1");
        bench.intake =
                new Intakes(bench.leads) {
                    @Override
                    public IntakeOutcome take(NewLead lead) {
                        throw new OutcomeUnknownException(
                                "The connection broke.", new RuntimeException());
                    }
                };

        assertThatThrownBy(() -> bench.take(Map.of("offer", 1)))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    /** Hands on to another intake. */
    private static class Intakes implements LeadIntake {

        private final LeadIntake inner;

        Intakes(LeadIntake inner) {
            this.inner = inner;
        }

        @Override
        public IntakeOutcome take(NewLead lead) {
            return inner.take(lead);
        }

        @Override
        public Optional<IntakeOutcome.KeyUsed> use(IdempotencyKey key) {
            return inner.use(key);
        }

        @Override
        public int forgetKeys(Instant usedBefore, int atMost) {
            return inner.forgetKeys(usedBefore, atMost);
        }
    }

    /** Finds the first promised cap reached, as if another lead had been faster. */
    private static final class FirstFull extends Intakes {

        FirstFull(LeadIntake inner) {
            super(inner);
        }

        @Override
        public IntakeOutcome take(NewLead lead) {
            return lead.assignment().promises().caps().isEmpty()
                    ? super.take(lead)
                    : new IntakeOutcome.PromiseBroken(
                            new BrokenPromise.CapReached(
                                    lead.assignment().promises().caps().getFirst()));
        }
    }

    /** Counts what becomes of its slots. */
    private static final class CountedSlots implements DeliverySlots {

        private final Workbench bench;
        private int taken;
        private int givenBack;
        private final List<String> delivered = new ArrayList<>();

        CountedSlots(Workbench bench) {
            this.bench = bench;
        }

        @Override
        public Optional<DeliverySlot> take(CompanyId company, Instant now) {
            taken++;
            return Optional.of(
                    new DeliverySlot() {
                        @Override
                        public Lease lease() {
                            return new Lease(
                                    "me", "t", bench.clock.instant().plus(Duration.ofSeconds(5)));
                        }

                        @Override
                        public void deliver(NewLead lead) {
                            delivered.add(lead.lead().id().value());
                        }

                        @Override
                        public void giveBack() {
                            givenBack++;
                        }
                    });
        }
    }
}
