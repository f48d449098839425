package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.flow.FlowRun;
import io.penstock.application.flow.FlowRuns;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import java.util.List;

/** What the contracts of leads that flows sell share. */
public interface SoldLeads extends ChangedLeads {

    FlowRuns flows();

    /** Makes a step of a flow that is expected to be made. */
    default StoredLead make(FlowFixture fixture) {
        FlowRun before = flows().find(fixture.lead()).orElseThrow();
        ChangeOutcome outcome = changes().change(fixture.build(before));
        assertThat(outcome).isInstanceOf(ChangeOutcome.Changed.class);
        return ((ChangeOutcome.Changed) outcome).lead();
    }

    /** The lead as it is stored. */
    default StoredLead stored(LeadId lead) {
        return leads().find(lead).orElseThrow();
    }

    /** Requires that exactly these companies have a lead, in this order. */
    default void assertHolders(LeadId lead, Integer... companies) {
        StoredLead found = stored(lead);
        assertThat(found.holders())
                .extracting(holder -> holder.company().value())
                .containsExactly(companies);
        List<Integer> first = found.company().map(CompanyId::value).stream().toList();
        assertThat(first).isEqualTo(List.of(companies).stream().limit(1).toList());
        assertThat(found.held().isPresent()).isEqualTo(companies.length == 0);
    }
}
