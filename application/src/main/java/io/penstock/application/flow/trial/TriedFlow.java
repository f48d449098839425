package io.penstock.application.flow.trial;

import io.penstock.application.flow.document.FlowDocument;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.offer.OfferId;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.script.evaluate.CompiledScript;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the document of a trial names: a flow with its script, or an offer that has them. What is
 * given beside an offer takes the place of what that has.
 *
 * @param offer the offer; one that is made up where none is named
 * @param flow empty where there are problems
 * @param script what the steps of the flow ask that ask a script; absent where none is there
 * @param fallback who gets a lead that no line of the script gave away
 * @param missing what the flow names that is not there
 */
record TriedFlow(
        TrialOffer offer,
        Optional<Flow> flow,
        Optional<CompiledScript> script,
        Optional<CompanyId> fallback,
        List<DocumentProblem> missing) {

    static final String OFFER = "offer";
    static final String FLOW = "flow";
    static final String SCRIPT = "script";
    static final String DEFAULT_COMPANY = "default_company";

    /**
     * Reads it; problems are the reader's.
     *
     * @param offers those that it may name; absent where there is no server
     */
    static TriedFlow read(DocumentReader reader, Optional<TrialOffers> offers) {
        Optional<TrialOffer> known = offer(reader, offers);
        TrialOffer offer = known.orElse(TrialOffer.MADE_UP);
        Optional<Flow> flow = flow(reader, known);
        Optional<CompiledScript> script =
                reader.has(SCRIPT) || known.isEmpty()
                        ? TrialScript.read(reader, SCRIPT, offer)
                        : Optional.of(TrialScript.of(offer));
        Optional<CompanyId> fallback =
                reader.has(DEFAULT_COMPANY)
                        ? fallback(reader, known)
                        : offer.offer().defaultCompany();
        boolean scriptless = !reader.has(SCRIPT) && script.isEmpty() && fallback.isEmpty();
        flow.filter(read -> scriptless && asksScript(read))
                .ifPresent(_ ->
                        reader.problem(
                                SCRIPT,
                                "is missing: a step of the flow asks the offer's script; try the"
                                        + " offer as a whole, or give its script"));
        List<DocumentProblem> missing =
                flow.filter(_ -> known.isPresent() && reader.has(FLOW))
                        .flatMap(read -> offers.map(all -> all.missing(read)))
                        .orElse(List.of());
        return new TriedFlow(offer, flow, script, fallback, missing);
    }

    private static Optional<TrialOffer> offer(DocumentReader reader, Optional<TrialOffers> offers) {
        Optional<Long> number = reader.whole(OFFER, 1, Integer.MAX_VALUE);
        if (number.isPresent() && offers.isEmpty()) {
            reader.problem(
                    OFFER,
                    "names an offer of a server, and there is none here; give its flow, as GET"
                            + " /api/v1/offers/"
                            + number.get()
                            + " shows it");
            return Optional.empty();
        }
        Optional<TrialOffer> found =
                number.flatMap(id -> offers.flatMap(all -> all.find(new OfferId(id.intValue()))));
        if (number.isPresent() && found.isEmpty()) {
            reader.problem(OFFER, "There is no offer " + number.get() + ".");
        }
        return found;
    }

    private static Optional<Flow> flow(DocumentReader reader, Optional<TrialOffer> offer) {
        if (reader.has(FLOW) || reader.anything(OFFER).isEmpty()) {
            reader.require(FLOW);
            return FlowDocument.read(reader, FLOW);
        }
        Optional<Flow> flow = offer.flatMap(found -> found.offer().flow());
        if (offer.isPresent() && flow.isEmpty()) {
            reader.problem(OFFER, "has no flow that could be tried; give one beside it, as flow");
        }
        return flow;
    }

    private static Optional<CompanyId> fallback(DocumentReader reader, Optional<TrialOffer> offer) {
        Optional<CompanyId> company =
                reader.whole(DEFAULT_COMPANY, 1, Integer.MAX_VALUE)
                        .map(id -> new CompanyId(id.intValue()));
        company.filter(id -> offer.filter(there -> !there.companies().containsKey(id)).isPresent())
                .ifPresent(id ->
                        reader.problem(DEFAULT_COMPANY, "There is no company " + id.value() + "."));
        return company;
    }

    private static boolean asksScript(Flow flow) {
        return flow.stages().stream().anyMatch(Stage.Script.class::isInstance);
    }

    /** Whom it may offer leads to, by their names in lower case. */
    Set<String> recipients() {
        Set<String> names = new HashSet<>();
        flow.stream()
                .flatMap(read -> read.root().offerings())
                .map(stage -> offer.name(stage.recipient().label()))
                .forEach(name -> names.add(TrialCast.folded(name)));
        if (asksScript()) {
            offer.companies()
                    .values()
                    .forEach(company -> names.add(TrialCast.folded(company.name())));
        }
        return names;
    }

    /** Whether a script has a word in it. */
    boolean asksScript() {
        return flow.filter(TriedFlow::asksScript).isPresent();
    }
}
