package io.penstock.db.lead;

import static io.penstock.application.lead.SaleFixture.rule;
import static io.penstock.application.lead.SaleFixture.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.lead.FlowFixture;
import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.NewLead;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.db.Invariants;
import io.penstock.db.flow.JdbiFlowRuns;
import io.penstock.db.storage.Database;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.flow.CapSpan;
import io.penstock.domain.flow.RuleCap;
import io.penstock.domain.lead.LeadId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of leads that flows sell, and that share a transaction with others. */
interface SoldGroupContract {

    IntakeOutcome TAKEN = new IntakeOutcome.Stored(Optional.empty());

    Database database();

    private static IntakeOutcome full(RuleCap cap) {
        return new IntakeOutcome.PromiseBroken(new BrokenPromise.RuleFull(cap));
    }

    @Test
    default void aLeadOfAFlowShouldBeStoredOrRefusedWholeAmongOthers() {
        CompanyCap one = LeadFixture.cap(7, CapPeriod.ANY, CapType.ANY, 1);
        NewLead sold =
                LeadFixture.lead()
                        .withDelivery()
                        .inFlow(sale(2, 6).withDelivery(), sale(3, 7).promising(one))
                        .build();
        NewLead refused =
                LeadFixture.lead()
                        .withDelivery()
                        .inFlow(sale(2, 6).withDelivery(), sale(3, 7).promising(one))
                        .build();
        List<NewLead> leads =
                List.of(
                        LeadFixture.lead().withDelivery().build(),
                        sold,
                        refused,
                        LeadFixture.lead().withCompany(6).build());

        assertThat(LeadGroup.store(database(), leads))
                .containsExactly(
                        TAKEN,
                        TAKEN,
                        new IntakeOutcome.PromiseBroken(new BrokenPromise.CapReached(one)),
                        TAKEN);

        Invariants.checkLeads(database(), 5, 2);
        Invariants.checkLeads(database(), 6, 2);
        Invariants.checkLeads(database(), 7, 1);
        LeadId id = sold.lead().id();
        assertThat(new JdbiLeads(database()).find(id).orElseThrow().holders()).hasSize(3);
        assertThat(new JdbiFlowRuns(database()).find(id)).contains(FlowFixture.run(id));
        assertNothingIsLeftOf(refused.lead().id());
    }

    private void assertNothingIsLeftOf(LeadId lead) {
        for (String rows :
                List.of(
                        "leads WHERE id",
                        "lead_data WHERE lead",
                        "decisions WHERE lead",
                        "deliveries WHERE lead",
                        "lead_events WHERE lead",
                        "rule_placements WHERE lead",
                        "flow_runs WHERE lead")) {
            assertThat(count(rows, lead)).as(rows).isZero();
        }
    }

    private int count(String rows, LeadId lead) {
        return database()
                .transactions()
                .read(handle ->
                        handle.createQuery("SELECT COUNT(*) FROM " + rows + " = :lead")
                                .bind("lead", lead.value())
                                .mapTo(Integer.class)
                                .one());
    }

    @Test
    default void capsOfPlacesShouldBeCountedWithinTheGroup() {
        RuleCap cap = rule('a', 5, CapSpan.HOUR, 3);
        LeadGroup.store(database(), List.of(LeadFixture.lead().inFlow().promising(cap).build()));
        List<NewLead> leads =
                Stream.generate(() -> LeadFixture.lead().inFlow().promising(cap).build())
                        .limit(4)
                        .toList();

        assertThat(LeadGroup.store(database(), leads))
                .containsExactly(TAKEN, TAKEN, full(cap), full(cap));
    }
}
