package io.penstock.application.delivery;

import io.penstock.application.lead.LeadIds;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.delivery.DeliveryMethod;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes batches of what waits for companies that want them. Run again and again; where none wants
 * batches, it asks nothing of storage. Used by one thread.
 */
final class GatherLeads implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(GatherLeads.class);

    /** After so many batches in a row the other companies have their turn. */
    private static final int MOST_IN_A_ROW = 32;

    private final BatchQueue queue;
    private final RoutingBooks books;
    private final LeadIds ids;
    private final Agenda agenda;
    private final InstantSource clock;

    /**
     * @param agenda hears which company has a batch to be sent
     */
    GatherLeads(
            BatchQueue queue, RoutingBooks books, LeadIds ids, Agenda agenda, InstantSource clock) {
        this.queue = queue;
        this.books = books;
        this.ids = ids;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public void run() {
        Map<CompanyId, BatchPlan> plans = plans();
        if (!plans.isEmpty()) {
            for (CompanyId company : queue.ready(plans, clock.instant())) {
                Optional.ofNullable(plans.get(company)).ifPresent(plan -> attempt(company, plan));
            }
        }
    }

    /** One company whose leads cannot be gathered must not keep the others from it. */
    private void attempt(CompanyId company, BatchPlan plan) {
        try {
            gather(company, plan);
        } catch (StorageUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("No batch could be made for {}; it is tried again.", company, e);
        }
    }

    private Map<CompanyId, BatchPlan> plans() {
        Map<CompanyId, BatchPlan> plans = new HashMap<>();
        for (Company company : books.current().companies().values()) {
            company.delivery()
                    .flatMap(DeliveryMethod::batch)
                    .ifPresent(plan -> plans.put(company.id(), plan));
        }
        return plans;
    }

    /** A batch that is not full leaves nothing that would make another one. */
    private void gather(CompanyId company, BatchPlan plan) {
        for (int made = 0; made < MOST_IN_A_ROW; made++) {
            int leads = queue.gather(company, plan, ids.nextBatch(), clock.instant());
            if (leads > 0) {
                log.debug("A batch of {} leads is made for {}.", leads, company);
                agenda.note(company, clock.instant(), clock.instant());
            }
            if (leads < plan.maximumSize()) {
                return;
            }
        }
    }
}
