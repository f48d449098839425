package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.penstock.application.Workbench;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.domain.account.Principal;
import io.penstock.domain.account.Role;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.ScriptName;
import io.penstock.domain.status.LeadStatus;
import io.penstock.dsl.document.DocumentProblem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiveLeadTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("source", "order-1", "digest-1");

    private final Workbench bench = new Workbench();

    @BeforeEach
    void companies() {
        bench.company(1);
        bench.buyer(2);
        bench.company(3);
    }

    @Test
    void aLineThatFiresGivesTheLeadToItsCompany() {
        bench.offer(1, "geo:kz #3\ngeo:ru #1");

        StoredLead lead = bench.take(Map.of("offer", 1, "geo", "RU", "phone", "+7 900"));

        assertThat(lead.company()).contains(new CompanyId(1));
        assertThat(lead.status()).isEqualTo(LeadStatus.WAITING);
        assertThat(lead.decision().by()).isEqualTo(DecidedBy.SCRIPT);
        assertThat(lead.decision().path()).containsExactly(new LinePlace(ScriptName.offer(1), 2));
        assertThat(lead.lead().fields().values()).containsExactly(Map.entry("phone", "+7 900"));
        assertThat(bench.leads.find(lead.lead().id())).contains(lead);
    }

    @Test
    void theDefaultCompanyTakesWhatNoLineTook() {
        bench.offer(1, "geo:ru #1", 3);

        StoredLead lead = bench.take(Map.of("offer", 1, "geo", "us"));

        assertThat(lead.company()).contains(new CompanyId(3));
        assertThat(lead.decision().by()).isEqualTo(DecidedBy.DEFAULT);
    }

    @Test
    void theSitesCompanyTakesWhatHasNoDefault() {
        bench.offer(1, "geo:ru #1");
        bench.save(DocumentKind.SITE, 7, Map.of("company", 2));

        StoredLead lead = bench.take(Map.of("offer", 1, "site", 7));

        assertThat(lead.company()).contains(new CompanyId(2));
        assertThat(lead.decision().by()).isEqualTo(DecidedBy.SITE);
    }

    @Test
    void whatNobodyTakesIsHeldAndSaysWhy() {
        bench.offer(1, "geo:ru #1");

        StoredLead lead = bench.take(Map.of("offer", 1, "site", 99));

        assertThat(lead.company()).isEmpty();
        assertThat(lead.decision().by()).isEqualTo(DecidedBy.HOLD);
        assertThat(lead.held().orElseThrow().reason()).isEqualTo(ReceiveLead.NO_COMPANY);
        assertThat(bench.deliveries.of(lead.lead().id())).isEmpty();
        assertThat(bench.leads.history(lead.lead().id()))
                .extracting(LeadEvent::kind)
                .containsExactly(LeadEvent.Kind.HELD);
    }

    @Test
    void aFormsTextsAreReadAsNumbersAndFlags() {
        bench.offer(1, "user:12 mobile:1 #1");

        StoredLead lead =
                bench.take(Map.of("offer", "1", "user", " 12 ", "mobile", "1", "city", " "));

        assertThat(lead.company()).contains(new CompanyId(1));
        assertThat(lead.lead().attributes().has(Attribute.CITY)).isFalse();
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        bench.offer(1, "");

        Receipt receipt =
                bench.receive(
                        Map.of(
                                "user",
                                "abc",
                                "geo",
                                "rus",
                                "mobile",
                                2,
                                "city",
                                5,
                                "flow",
                                new BigDecimal("1.5"),
                                "reason",
                                1,
                                "exts",
                                -4));

        assertThat(receipt)
                .asInstanceOf(type(Receipt.Invalid.class))
                .satisfies(invalid ->
                        assertThat(invalid.problems())
                                .extracting(DocumentProblem::field)
                                .containsExactlyInAnyOrder(
                                        "offer", "user", "geo", "mobile", "city", "flow", "reason",
                                        "exts"));
    }

    @Test
    void anUnknownOfferIsNamed() {
        assertThat(bench.receive(Map.of("offer", 44)))
                .isEqualTo(
                        new Receipt.Invalid(
                                List.of(new DocumentProblem("offer", "There is no offer 44."))));
    }

    @Test
    void fieldsThatAreNestedTooDeepAreRefused() {
        bench.offer(1, "#1");
        Object value = 1;
        for (int depth = 0; depth < 30; depth++) {
            value = List.of(value);
        }

        assertThat(bench.receive(Map.of("offer", 1, "deep", value)))
                .asString()
                .contains("nested at most 20 deep");
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

    @Test
    void theLeadNamesTheApiKeyOfItsSender() {
        bench.offer(1, "#1");

        assertThat(bench.take(Map.of("offer", 1)).source()).isEqualTo("test");
    }

    @Test
    void aBoundKeyGivesTheLeadItsUserAndSiteBeforeItIsRouted() {
        bench.offer(1, "user:7 site:8 #1\n#3");

        StoredLead lead = bound(Map.of("offer", 1, "user", 7L));

        assertThat(lead.lead().attributes().number(Attribute.USER)).isEqualTo(7);
        assertThat(lead.lead().attributes().number(Attribute.SITE)).isEqualTo(8);
        assertThat(lead.company()).contains(new CompanyId(1));
    }

    @Test
    void aBoundKeyTakesNoLeadOfAnotherUserOrSite() {
        bench.offer(1, "#1");

        Receipt receipt = receiveBound(Map.of("offer", 1, "user", 9L, "site", 0L));

        assertThat(receipt)
                .isInstanceOfSatisfying(
                        Receipt.NotAllowed.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(DocumentProblem::toString)
                                        .containsExactly(
                                                "user must be 7 or absent: the API key is bound to"
                                                        + " it",
                                                "site must be 8 or absent: the API key is bound to"
                                                        + " it"));
    }

    private StoredLead bound(Map<String, Object> lead) {
        Receipt receipt = receiveBound(lead);
        assertThat(receipt).isInstanceOf(Receipt.Taken.class);
        return ((Receipt.Taken) receipt).lead();
    }

    private Receipt receiveBound(Map<String, Object> lead) {
        Principal sender =
                new Principal("Site 8", Role.SOURCE, OptionalLong.of(7), OptionalLong.of(8));
        return bench.receiver().receive(lead, Optional.empty(), sender);
    }
}
