package io.penstock.application.performance;

import io.penstock.application.delivery.DeliveryRecord;
import io.penstock.application.delivery.InMemoryDeliveries;
import io.penstock.application.flow.FlowChoice;
import io.penstock.application.flow.InMemoryFlowRuns;
import io.penstock.application.lead.InMemoryLeads;
import io.penstock.application.lead.SaleResult;
import io.penstock.domain.delivery.Attempt;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What recipients made of leads that are kept in memory. Thread-safe. */
public final class InMemoryRecipientRecords implements RecipientRecords {

    private final InMemoryLeads leads;
    private final InMemoryFlowRuns flows;
    private final InMemoryDeliveries deliveries;

    @Inject
    public InMemoryRecipientRecords(
            InMemoryLeads leads, InMemoryFlowRuns flows, InMemoryDeliveries deliveries) {
        this.leads = leads;
        this.flows = flows;
        this.deliveries = deliveries;
    }

    @Override
    public Map<String, RecipientRecord> of(String place, Instant from, Instant to) {
        return leads.atomically(() -> {
            Map<String, RecipientRecord> records = new HashMap<>();
            flows.choices(place).stream()
                    .filter(choice -> choice.decision() > 0)
                    .filter(choice -> !choice.at().isBefore(from) && choice.at().isBefore(to))
                    .sorted(Comparator.comparing(FlowChoice::at).reversed())
                    .limit(MOST_LEADS)
                    .forEach(choice ->
                            records.merge(
                                    choice.option(),
                                    record(choice),
                                    InMemoryRecipientRecords::sum));
            return records;
        });
    }

    private RecipientRecord record(FlowChoice choice) {
        List<DeliveryRecord> made =
                deliveries.of(choice.lead()).stream()
                        .filter(delivery -> delivery.decision() == choice.decision())
                        .toList();
        boolean accepted = made.isEmpty() || has(made, DeliveryRecord.Outcome.SUCCESS);
        boolean ended =
                accepted
                        || has(made, DeliveryRecord.Outcome.FAILURE)
                        || has(made, DeliveryRecord.Outcome.ERROR);
        SaleResult result =
                leads.result(choice.lead(), choice.decision())
                        .orElse(new SaleResult(false, BigDecimal.ZERO));
        OptionalDouble took =
                made.stream()
                        .flatMap(delivery -> delivery.attempts().stream())
                        .map(Attempt::duration)
                        .mapToLong(duration -> duration.toMillis())
                        .average();
        double paid = result.paid().doubleValue();
        double milliseconds = took.orElse(0);
        return new RecipientRecord(
                1,
                ended ? 1 : 0,
                accepted ? 1 : 0,
                result.approved() ? 1 : 0,
                result.paid(),
                paid * paid,
                took.isPresent() ? 1 : 0,
                milliseconds,
                milliseconds * milliseconds);
    }

    private static boolean has(List<DeliveryRecord> made, DeliveryRecord.Outcome outcome) {
        return made.stream().anyMatch(delivery -> delivery.outcome() == outcome);
    }

    private static RecipientRecord sum(RecipientRecord one, RecipientRecord other) {
        return new RecipientRecord(
                one.sent() + other.sent(),
                one.ended() + other.ended(),
                one.accepted() + other.accepted(),
                one.approved() + other.approved(),
                one.paid().add(other.paid()),
                one.paidSquares() + other.paidSquares(),
                one.timed() + other.timed(),
                one.milliseconds() + other.milliseconds(),
                one.millisecondsSquares() + other.millisecondsSquares());
    }
}
