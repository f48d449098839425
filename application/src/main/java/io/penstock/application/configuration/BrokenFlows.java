package io.penstock.application.configuration;

import io.penstock.application.flow.document.FlowReferences;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.offer.Offer;
import io.penstock.dsl.document.DocumentProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the flows that name a company by a name that it has no longer. */
final class BrokenFlows {

    private BrokenFlows() {}

    /** A problem of the renamed company for each flow that it breaks. */
    static List<DocumentProblem> of(CompanyId changed, Catalog before, Catalog draft) {
        String old = name(changed, before);
        if (old.isEmpty() || old.equals(name(changed, draft))) {
            return List.of();
        }
        List<DocumentProblem> problems = new ArrayList<>();
        for (Offer offer : new TreeMap<>(draft.offers()).values()) {
            offer.flow()
                    .flatMap(flow -> field(flow, old))
                    .map(field ->
                            new DocumentProblem(
                                    "name",
                                    "breaks offer "
                                            + offer.id().value()
                                            + "'s "
                                            + field
                                            + ", which calls the company so; let that name it by"
                                            + " company: "
                                            + changed.value()))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<String> field(Flow flow, String name) {
        return FlowReferences.recipients(flow).stream()
                .filter(named -> named.recipient().company().isEmpty())
                .filter(named -> named.foldedName().equals(name))
                .map(FlowReferences.Named::field)
                .findFirst();
    }

    private static String name(CompanyId company, Catalog catalog) {
        return Optional.ofNullable(catalog.companies().get(company))
                .map(Company::name)
                .map(ReferenceCheck::folded)
                .orElse("");
    }
}
