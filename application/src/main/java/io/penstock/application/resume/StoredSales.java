package io.penstock.application.resume;

import io.penstock.application.delivery.DeliveryRecord;
import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.application.flow.run.Answer;
import io.penstock.application.flow.run.PastSales;
import io.penstock.application.lead.LeadDecision;
import io.penstock.application.lead.StoredLead;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.routing.Decision;
import java.time.Instant;
import java.util.List;

/**
 * What storage says of the decisions about a lead.
 *
 * @param lead the lead as it stands
 * @param decisions every decision about it, in order
 * @param deliveries its deliveries, oldest first
 */
record StoredSales(StoredLead lead, List<LeadDecision> decisions, List<DeliveryRecord> deliveries)
        implements PastSales {

    @Override
    public Answer answer(int decision) {
        List<DeliveryRecord> made =
                deliveries.stream().filter(one -> one.decision() == decision).toList();
        if (made.isEmpty()) {
            return fetched(decision);
        }
        return made.stream()
                .filter(one -> one.outcome() == Outcome.SUCCESS)
                .findFirst()
                .or(() -> made.stream().filter(one -> one.outcome() == Outcome.PENDING).findFirst())
                .map(this::answer)
                .orElseGet(() -> answer(made.getLast()));
    }

    /** A company that fetches its leads has one for as long as nobody takes it away. */
    private Answer fetched(int decision) {
        return lead.holders().stream().anyMatch(holder -> holder.decision() == decision)
                ? new Answer.Accepted(made(decision).at())
                : new Answer.CalledOff();
    }

    private Answer answer(DeliveryRecord delivery) {
        return switch (delivery.outcome()) {
            case PENDING -> new Answer.Pending();
            case SUCCESS -> new Answer.Accepted(end(delivery));
            case FAILURE -> new Answer.Rejected();
            case ERROR ->
                    new Answer.Failed(
                            delivery.attempts().stream()
                                    .map(Attempt::outcome)
                                    .anyMatch(outcome ->
                                            outcome instanceof Errored error
                                                    && error.maybeDelivered()));
            case CANCELLED -> new Answer.CalledOff();
        };
    }

    private Instant end(DeliveryRecord delivery) {
        return delivery.attempts().isEmpty()
                ? made(delivery.decision()).at()
                : delivery.attempts().getLast().at().plus(delivery.attempts().getLast().duration());
    }

    @Override
    public Decision made(int decision) {
        return decisions.get(decision - 1).decision();
    }

    @Override
    public CompanyId company(int decision) {
        return made(decision).company().orElseThrow();
    }

    @Override
    public int count() {
        return decisions.size();
    }
}
