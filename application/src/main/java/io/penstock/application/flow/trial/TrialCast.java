package io.penstock.application.flow.trial;

import io.penstock.application.routing.OfferFlow;
import io.penstock.application.routing.OfferRoute;
import io.penstock.application.routing.RoutingBook;
import io.penstock.domain.company.BuyerWords;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.FlowRecipient;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.parse.ScriptParser;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The offer and the companies of a trial; those that are not there are made up as the flow names
 * them.
 *
 * @param book where they are
 * @param offer the offer with the flow
 */
record TrialCast(RoutingBook book, OfferRoute offer) {

    private static final int FIRST_MADE_UP = 2_000_000_000;

    static TrialCast of(FlowTest test) {
        Map<CompanyId, Company> companies = companies(test);
        Offer offer = offer(test);
        OfferRoute route =
                new OfferRoute(
                        offer,
                        test.script().orElseGet(() -> nothing(offer)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(OfferFlow.of(test.flow(), companies.values())));
        return new TrialCast(
                new RoutingBook(1, companies, Map.of(offer.id(), route), Map.of(), Map.of()),
                route);
    }

    private static Map<CompanyId, Company> companies(FlowTest test) {
        Map<CompanyId, Company> companies = new LinkedHashMap<>(test.offer().companies());
        Set<String> names = new TreeSet<>();
        companies.values().forEach(company -> names.add(folded(company.name())));
        int madeUp = 0;
        for (Stage.Offering stage : test.flow().root().offerings().toList()) {
            FlowRecipient recipient = stage.recipient();
            if (recipient.company().isPresent()) {
                CompanyId id = recipient.company().get();
                companies.putIfAbsent(id, company(id, "#" + id.value()));
            } else if (names.add(folded(recipient.label()))) {
                CompanyId id = new CompanyId(FIRST_MADE_UP + ++madeUp);
                companies.put(id, company(id, recipient.label()));
            }
        }
        return companies;
    }

    private static Offer offer(FlowTest test) {
        Offer given = test.offer().offer();
        return new Offer(
                given.id(),
                given.name(),
                test.fallback(),
                given.callCenterCompanies(),
                given.scripts(),
                given.prices(),
                given.duplicates(),
                given.hold(),
                given.pixels(),
                Optional.of(test.flow()));
    }

    private static CompiledScript nothing(Offer offer) {
        return CompiledScript.compile(
                ScriptName.offer(offer.id().value()), ScriptParser.parse("").script(), Map.of());
    }

    private static Company company(CompanyId id, String name) {
        return new Company(
                id,
                name,
                true,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                BuyerWords.NONE);
    }

    /** Names are compared without case. */
    static String folded(String name) {
        return name.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The flow. */
    OfferFlow flow() {
        return offer.flow().orElseThrow();
    }
}
