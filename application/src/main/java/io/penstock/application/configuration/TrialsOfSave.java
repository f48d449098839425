package io.penstock.application.configuration;

import io.penstock.application.flow.document.FlowReferences;
import io.penstock.application.flow.trial.FlowTestResult;
import io.penstock.application.flow.trial.TrialOffer;
import io.penstock.application.flow.trial.TrialRoom;
import io.penstock.application.flow.trial.TryFlow;
import io.penstock.application.offer.OfferDocument;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.FlowTrial;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Script;
import io.penstock.dsl.script.syntax.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The trials of the flows that one save changes: those of its offers, and those whose scripts lead
 * into its rotators. Each is made once, also where the save is checked again. Not thread-safe.
 */
final class TrialsOfSave {

    private static final int MOST_SHOWN = 20;

    private final TryFlow tryFlow;
    private final TrialRoom room;
    private final InstantSource clock;
    private final Map<Tried, Optional<String>> known = new HashMap<>();
    private Duration left = FlowTrials.LONGEST;

    TrialsOfSave(TryFlow tryFlow, TrialRoom room, InstantSource clock) {
        this.tryFlow = tryFlow;
        this.room = room;
        this.clock = clock;
    }

    /** All that the outcome of a trial depends on. */
    private record Tried(
            Map<String, @Nullable Object> offer,
            Map<CompanyId, String> companies,
            Map<RotatorId, Script> rotators) {

        static Tried of(TrialOffer offer) {
            return new Tried(
                    OfferDocument.write(offer.offer()),
                    offer.companies().values().stream()
                            .collect(Collectors.toMap(Company::id, Company::name)),
                    offer.rotators());
        }
    }

    /**
     * Why a save is refused.
     *
     * @param saved the documents that it changes
     * @param before the configuration without it
     * @param draft the configuration with it, which has no errors
     * @return for each flow that does not pass a problem, by paths in the whole configuration
     */
    List<DocumentProblem> problems(Set<DocumentKey> saved, Catalog before, Catalog draft) {
        boolean rotators = saved.stream().anyMatch(key -> key.kind() == DocumentKind.ROTATOR);
        List<DocumentProblem> problems = new ArrayList<>();
        for (Offer offer : new TreeMap<>(draft.offers()).values()) {
            DocumentKey key = new DocumentKey(DocumentKind.OFFER, offer.id().value());
            boolean own = saved.contains(key);
            if (isToBeTried(offer) && (own || (rotators && asksRotators(offer)))) {
                failure(offer, draft)
                        .filter(_ -> own || !failedBefore(offer, before))
                        .ifPresent(why -> problems.add(problem(key, offer, why)));
            }
        }
        return problems;
    }

    private static boolean isToBeTried(Offer offer) {
        return offer.flow().flatMap(Flow::trial).filter(FlowTrial::enabled).isPresent();
    }

    private static boolean asksRotators(Offer offer) {
        boolean script =
                offer.flow().orElseThrow().stages().stream()
                        .anyMatch(Stage.Script.class::isInstance);
        return script
                && ScriptParser.parse(offer.scripts().receipt()).script().lines().stream()
                        .anyMatch(
                                line -> line.terms(Term.RotatorTarget.class).findAny().isPresent());
    }

    private boolean failedBefore(Offer offer, Catalog before) {
        return failure(offer, before).isPresent();
    }

    private static DocumentProblem problem(DocumentKey key, Offer offer, String why) {
        DocumentReader flow = DocumentReader.loose(offer.flow().orElseThrow().source());
        String place = flow.spelled(flow.has("test") ? "test" : "test_mode");
        return new DocumentProblem(key.path() + "." + FlowReferences.field(place), why);
    }

    /** Why the flow of an offer does not pass; empty where it does. */
    private Optional<String> failure(Offer offer, Catalog catalog) {
        TrialOffer subject = new TrialOffer(offer, catalog.companies(), catalog.parsedRotators());
        Tried tried = Tried.of(subject);
        Optional<String> failure = known.get(tried);
        if (failure == null) {
            failure = failure(subject);
            known.put(tried, failure);
        }
        return failure;
    }

    private Optional<String> failure(TrialOffer subject) {
        if (!left.isPositive()) {
            return Optional.of(tooLong());
        }
        return switch (room.run(() -> timed(subject))) {
            case TryFlow.Outcome.Tested(FlowTestResult result) ->
                    result.passed() ? Optional.empty() : Optional.of(sentence(result));
            case TryFlow.Outcome.TooLong _ -> Optional.of(tooLong());
            case TryFlow.Outcome.Invalid(var problems) ->
                    throw new IllegalStateException("A checked flow can be tried: " + problems);
        };
    }

    private TryFlow.Outcome timed(TrialOffer subject) {
        Instant start = clock.instant();
        TryFlow.Outcome outcome = tryFlow.expect(subject, left);
        left = left.minus(Duration.between(start, clock.instant()));
        return outcome;
    }

    private static String tooLong() {
        return "could not be tried within the "
                + FlowTrials.LONGEST.toSeconds()
                + " seconds that a save has for that; lower test_volume, or set test_mode to false"
                + " and try it by penstock flow test";
    }

    private static String sentence(FlowTestResult result) {
        String exact =
                result.shares().stream()
                        .filter(share -> share.exact().filter(part -> !part.isZero()).isPresent())
                        .limit(MOST_SHOWN)
                        .map(FlowTestResult.Share::exactly)
                        .collect(Collectors.joining(", "));
        int more = result.problems().size() - MOST_SHOWN;
        return "is not passed: "
                + result.problems().stream().limit(MOST_SHOWN).collect(Collectors.joining(" "))
                + (more > 0 ? " There are " + more + " more." : "")
                + result.inexact()
                        .map(why ->
                                " What each gets was drawn with "
                                        + result.volume()
                                        + " leads: "
                                        + why)
                        .orElse(exact.isEmpty() ? "" : " Each gets exactly: " + exact + ".")
                + " Correct the shares of the flow or expected_distribution, or set test_mode to"
                + " false";
    }
}
