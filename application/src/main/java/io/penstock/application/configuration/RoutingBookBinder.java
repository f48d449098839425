package io.penstock.application.configuration;

import io.penstock.application.routing.OfferFlow;
import io.penstock.application.routing.OfferRoute;
import io.penstock.application.routing.RoutingBook;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.offer.OfferScripts;
import io.penstock.domain.routing.ScriptName;
import io.penstock.domain.routing.ScriptName.Kind;
import io.penstock.dsl.script.evaluate.CompiledRotators;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.parse.ScriptParser;
import java.util.HashMap;
import java.util.Map;

/** Makes of a configuration what decisions read: every script parsed and compiled. */
final class RoutingBookBinder {

    private RoutingBookBinder() {}

    static RoutingBook bind(ConfigurationState state) {
        Catalog catalog = Catalog.of(state.documents());
        CompiledRotators rotators = CompiledRotators.compile(catalog.parsedRotators());
        Map<OfferId, OfferRoute> offers = new HashMap<>();
        catalog.offers()
                .forEach(
                        (id, offer) -> offers.put(id, route(offer, rotators, catalog.companies())));
        return new RoutingBook(
                state.revision(), catalog.companies(), offers, catalog.sites(), catalog.sources());
    }

    private static OfferRoute route(
            Offer offer, CompiledRotators rotators, Map<CompanyId, Company> companies) {
        OfferScripts scripts = offer.scripts();
        return new OfferRoute(
                offer,
                compile(Kind.OFFER, offer, scripts.receipt(), rotators),
                scripts.confirm().map(script -> compile(Kind.CONFIRM, offer, script, rotators)),
                scripts.cancel().map(script -> compile(Kind.CANCEL, offer, script, rotators)),
                offer.flow().map(flow -> OfferFlow.of(flow, companies.values())));
    }

    private static CompiledScript compile(
            Kind kind, Offer offer, String script, CompiledRotators rotators) {
        return CompiledScript.compile(
                new ScriptName(kind, offer.id().value()),
                ScriptParser.parse(script).script(),
                rotators);
    }
}
