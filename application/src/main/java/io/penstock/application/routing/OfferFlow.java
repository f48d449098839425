package io.penstock.application.routing;

import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DelayRule;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.FlowPlan;
import io.penstock.domain.flow.Stage;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A flow, ready to take leads: its recipients are known companies. Immutable.
 *
 * @param plan the flow
 * @param companies by the number of a stage the company that its recipient stands for; one without
 *     stands for none
 */
public record OfferFlow(FlowPlan plan, Map<Integer, CompanyId> companies) {

    public OfferFlow {
        companies = Map.copyOf(companies);
    }

    /** Finds the companies that the recipients of a flow stand for, by number or by name. */
    public static OfferFlow of(Flow flow, Collection<Company> known) {
        Map<String, CompanyId> byName = new HashMap<>();
        known.forEach(company -> byName.put(folded(company.name()), company.id()));
        Map<Integer, CompanyId> companies = new HashMap<>();
        flow.root()
                .offerings()
                .forEach(stage ->
                        company(stage, byName)
                                .ifPresent(id -> companies.put(stage.place().number(), id)));
        return new OfferFlow(new FlowPlan(flow), companies);
    }

    private static Optional<CompanyId> company(
            Stage.Offering stage, Map<String, CompanyId> byName) {
        return stage.recipient()
                .company()
                .or(() -> Optional.ofNullable(byName.get(folded(stage.recipient().label()))));
    }

    /** Names are compared without case. */
    private static String folded(String name) {
        return name.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The rules by which what is sent to a company by one of its places may wait. */
    public Stream<DelayRule> delaysOf(CompanyId company) {
        return plan.flow()
                .root()
                .offerings()
                .filter(stage -> company(stage).equals(Optional.of(company)))
                .flatMap(stage -> stage.delays().stream());
    }

    /** The company that a recipient stands for; empty where there is none of that name. */
    public Optional<CompanyId> company(Stage.Offering stage) {
        return Optional.ofNullable(companies.get(stage.place().number()));
    }
}
