package io.penstock.application.experiment;

import io.penstock.application.delivery.DeliveryRecord;
import io.penstock.application.delivery.InMemoryDeliveries;
import io.penstock.application.flow.FlowChoice;
import io.penstock.application.flow.InMemoryFlowRuns;
import io.penstock.application.lead.InMemoryLeads;
import io.penstock.application.lead.SaleResult;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came of the leads of experiments that are kept in memory. Thread-safe. */
public final class InMemoryVariantResults implements VariantResults {

    private final InMemoryLeads leads;
    private final InMemoryFlowRuns flows;
    private final InMemoryDeliveries deliveries;

    @Inject
    public InMemoryVariantResults(
            InMemoryLeads leads, InMemoryFlowRuns flows, InMemoryDeliveries deliveries) {
        this.leads = leads;
        this.flows = flows;
        this.deliveries = deliveries;
    }

    @Override
    public Optional<Instant> beginning(String place) {
        return leads.atomically(() ->
                flows.choices(place).stream()
                        .filter(choice -> choice.decision() == 0)
                        .map(FlowChoice::at)
                        .min(Comparator.naturalOrder()));
    }

    @Override
    public Map<String, VariantResult> of(String place, Instant before) {
        return leads.atomically(() -> {
            List<FlowChoice> all = flows.choices(place);
            Map<LeadId, List<FlowChoice>> sales =
                    all.stream()
                            .filter(choice -> choice.decision() > 0)
                            .collect(Collectors.groupingBy(FlowChoice::lead));
            Map<String, VariantResult> results = new HashMap<>();
            all.stream()
                    .filter(choice -> choice.decision() == 0 && choice.at().isBefore(before))
                    .sorted(Comparator.comparing(FlowChoice::at))
                    .limit(MOST_LEADS)
                    .forEach(choice ->
                            results.merge(
                                    choice.option(),
                                    result(choice, sales.getOrDefault(choice.lead(), List.of())),
                                    InMemoryVariantResults::sum));
            return results;
        });
    }

    private VariantResult result(FlowChoice chosen, List<FlowChoice> sales) {
        List<FlowChoice> within =
                sales.stream().filter(sale -> sale.option().equals(chosen.option())).toList();
        List<SaleResult> results =
                within.stream()
                        .flatMap(sale -> leads.result(sale.lead(), sale.decision()).stream())
                        .toList();
        BigDecimal paid =
                results.stream().map(SaleResult::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new VariantResult(
                1,
                within.stream().anyMatch(this::isAccepted) ? 1 : 0,
                results.stream().anyMatch(SaleResult::approved) ? 1 : 0,
                paid,
                paid.doubleValue() * paid.doubleValue());
    }

    private boolean isAccepted(FlowChoice sale) {
        List<DeliveryRecord> made =
                deliveries.of(sale.lead()).stream()
                        .filter(delivery -> delivery.decision() == sale.decision())
                        .toList();
        return made.isEmpty()
                || made.stream().anyMatch(one -> one.outcome() == DeliveryRecord.Outcome.SUCCESS);
    }

    private static VariantResult sum(VariantResult one, VariantResult other) {
        return new VariantResult(
                one.leads() + other.leads(),
                one.accepted() + other.accepted(),
                one.approved() + other.approved(),
                one.paid().add(other.paid()),
                one.paidSquares() + other.paidSquares());
    }
}
