package io.penstock.application.configuration;

import io.penstock.application.flow.document.FlowReferences;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.routing.Rotator;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.Site;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds everything that names a document. */
final class Uses {

    private final Catalog catalog;
    private final List<Use> found = new ArrayList<>();

    private Uses(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Every place that names a document, in the order of the documents that do. */
    static List<Use> of(DocumentKey key, Catalog catalog) {
        Uses uses = new Uses(catalog);
        switch (key.kind()) {
            case COMPANY -> uses.find(new CompanyId(key.id()));
            case ROTATOR -> uses.find(new RotatorId(key.id()));
            case OFFER, SITE, SOURCE -> {
                // Leads name them, but nothing of the configuration does.
            }
        }
        return List.copyOf(uses.found);
    }

    private void find(CompanyId company) {
        for (Offer offer : new TreeMap<>(catalog.offers()).values()) {
            fields(offer, company);
            scripts(offer, line -> names(line, company));
            offer.flow().ifPresent(flow -> flow(offer, flow, company));
        }
        rotators(line -> names(line, company));
        for (Site site : new TreeMap<>(catalog.sites()).values()) {
            if (site.company().equals(company)) {
                add(new DocumentKey(DocumentKind.SITE, site.id().value()), "company");
            }
        }
    }

    private void find(RotatorId rotator) {
        new TreeMap<>(catalog.offers())
                .values()
                .forEach(offer -> scripts(offer, line -> names(line, rotator)));
        rotators(line -> names(line, rotator));
    }

    private void fields(Offer offer, CompanyId company) {
        if (offer.defaultCompany().filter(company::equals).isPresent()) {
            add(key(offer), "default_company");
        }
        if (offer.callCenterCompanies().contains(company)) {
            add(key(offer), "call_center_companies");
        }
        if (offer.prices().containsKey(company)) {
            add(key(offer), "prices." + company.value());
        }
    }

    private void flow(Offer offer, Flow flow, CompanyId company) {
        String name =
                Optional.ofNullable(catalog.companies().get(company))
                        .map(found -> ReferenceCheck.folded(found.name()))
                        .orElse("");
        FlowReferences.recipients(flow).stream()
                .filter(named ->
                        named.recipient()
                                .company()
                                .map(company::equals)
                                .orElseGet(() -> named.foldedName().equals(name)))
                .forEach(named -> add(key(offer), named.field()));
    }

    private void scripts(Offer offer, Predicate<Line> names) {
        ScriptField.of(offer).forEach(script -> script(key(offer), script, names));
    }

    private void rotators(Predicate<Line> names) {
        for (Rotator rotator : new TreeMap<>(catalog.rotators()).values()) {
            DocumentKey key = new DocumentKey(DocumentKind.ROTATOR, rotator.id().value());
            script(key, ScriptField.of(rotator), names);
        }
    }

    private void script(DocumentKey user, ScriptField script, Predicate<Line> names) {
        ScriptParser.parse(script.text()).script().lines().stream()
                .filter(names)
                .map(line -> new Use(user, script.field(), OptionalInt.of(line.number())))
                .forEach(found::add);
    }

    /** A company beside a rotator is ignored, and yet named. */
    private static boolean names(Line line, CompanyId company) {
        return line.terms(Term.CompanyTarget.class)
                .anyMatch(target -> target.company().equals(company));
    }

    private static boolean names(Line line, RotatorId rotator) {
        return line.terms(Term.RotatorTarget.class)
                .anyMatch(target -> target.rotator().equals(rotator));
    }

    private static DocumentKey key(Offer offer) {
        return new DocumentKey(DocumentKind.OFFER, offer.id().value());
    }

    private void add(DocumentKey user, String field) {
        found.add(new Use(user, field, OptionalInt.empty()));
    }
}
