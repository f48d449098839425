package io.penstock.application.configuration;

import io.penstock.application.configuration.OfferTrials.Verdict;
import io.penstock.application.flow.document.FlowReferences;
import io.penstock.application.flow.trial.TrialRoom;
import io.penstock.application.flow.trial.TryFlow;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.FlowTrial;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Script;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The trials of the flows that one save changes: those of its offers, and those whose scripts lead
 * into its rotators. Each is made once, also where the save is checked again. Not thread-safe.
 */
final class TrialsOfSave {

    private final OfferTrials trials;

    TrialsOfSave(TryFlow tryFlow, TrialRoom room, InstantSource clock) {
        this.trials = new OfferTrials(tryFlow, room, clock);
    }

    /**
     * Why a save is refused.
     *
     * @param saved the documents that it changes
     * @param before the configuration without it
     * @param draft the configuration with it, which has no errors
     * @return for each flow that does not pass, or is not known to, a problem, by paths in the
     *     whole configuration
     */
    List<DocumentProblem> problems(Set<DocumentKey> saved, Catalog before, Catalog draft) {
        Set<RotatorId> rotators = rotators(saved);
        List<DocumentProblem> problems = new ArrayList<>();
        for (Offer offer : new TreeMap<>(draft.offers()).values()) {
            DocumentKey key = new DocumentKey(DocumentKind.OFFER, offer.id().value());
            boolean own = saved.contains(key);
            if (isToBeTried(offer) && (own || leadsInto(rotators, offer, draft))) {
                refusal(offer, own, before, draft)
                        .ifPresent(why -> problems.add(problem(key, offer, why)));
            }
        }
        return problems;
    }

    private static Set<RotatorId> rotators(Set<DocumentKey> saved) {
        return saved.stream()
                .filter(key -> key.kind() == DocumentKind.ROTATOR)
                .map(key -> new RotatorId(key.id()))
                .collect(Collectors.toSet());
    }

    private static boolean isToBeTried(Offer offer) {
        return offer.flow().flatMap(Flow::trial).filter(FlowTrial::enabled).isPresent();
    }

    private static boolean leadsInto(Set<RotatorId> rotators, Offer offer, Catalog draft) {
        return !rotators.isEmpty()
                && offer.flow().orElseThrow().stages().stream()
                        .anyMatch(Stage.Script.class::isInstance)
                && !Collections.disjoint(rotators, reached(offer, draft));
    }

    private static Set<RotatorId> reached(Offer offer, Catalog catalog) {
        Script script = ScriptParser.parse(offer.scripts().receipt()).script();
        return script.reached(catalog.parsedRotators()).keySet();
    }

    /** A rotator does not answer for a flow that failed before, and for every other. */
    private Optional<String> refusal(Offer offer, boolean own, Catalog before, Catalog draft) {
        return switch (trials.of(offer, draft)) {
            case Verdict.Passed _ -> Optional.empty();
            case Verdict.TooLong(String why) -> Optional.of(why);
            case Verdict.Failed(String why) ->
                    own || !(trials.of(offer, before) instanceof Verdict.Failed)
                            ? Optional.of(why)
                            : Optional.empty();
        };
    }

    private static DocumentProblem problem(DocumentKey key, Offer offer, String why) {
        DocumentReader flow = DocumentReader.loose(offer.flow().orElseThrow().source());
        String place = flow.spelled(flow.has("test") ? "test" : "test_mode");
        return new DocumentProblem(key.path() + "." + FlowReferences.field(place), why);
    }
}
