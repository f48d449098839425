package io.penstock.application.lead;

import io.penstock.application.Workbench;
import io.penstock.domain.status.LeadStep;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A bench with companies: 1 and 2 are buyers, 3 fetches its leads, 8 and 9 are call centers. */
abstract class LeadStepBench {

    static final Map<String, Object> NOTHING = Map.of();

    static final Map<String, Object> REASON = Map.of("reason", 4);

    final Workbench bench = new Workbench();

    @BeforeEach
    void companies() {
        bench.buyer(1);
        bench.buyer(2);
        bench.company(3);
        bench.companyWith(8, Map.of("call_center", true));
        bench.companyWith(9, Map.of("call_center", true));
    }

    StoredLead confirm(StoredLead lead) {
        return bench.made(lead, LeadStep.CONFIRM, NOTHING);
    }

    List<LeadEvent.Kind> history(StoredLead lead) {
        return bench.leads.history(lead.lead().id()).stream().map(LeadEvent::kind).toList();
    }
}
