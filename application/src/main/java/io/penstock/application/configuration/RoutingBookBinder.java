package io.penstock.application.configuration;

import io.penstock.application.routing.OfferRoute;
import io.penstock.application.routing.RoutingBook;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.evaluate.CompiledRotators;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Script;
import java.util.HashMap;
import java.util.Map;

/** Makes of a configuration what decisions read: every script parsed and compiled. */
final class RoutingBookBinder {

    private RoutingBookBinder() {}

    static RoutingBook bind(ConfigurationState state) {
        Catalog catalog = Catalog.of(state.documents());
        CompiledRotators rotators = CompiledRotators.compile(catalog.parsedRotators());
        Map<OfferId, OfferRoute> offers = new HashMap<>();
        catalog.offers().forEach((id, offer) -> offers.put(id, route(offer, rotators)));
        return new RoutingBook(state.revision(), catalog.companies(), offers, catalog.sites());
    }

    private static OfferRoute route(Offer offer, CompiledRotators rotators) {
        Script script = ScriptParser.parse(offer.scripts().receipt()).script();
        return new OfferRoute(
                offer,
                CompiledScript.compile(ScriptName.offer(offer.id().value()), script, rotators));
    }
}
