package io.penstock.application.configuration;

import io.penstock.application.flow.trial.FlowTestResult;
import io.penstock.application.flow.trial.TrialOffer;
import io.penstock.application.flow.trial.TrialRoom;
import io.penstock.application.flow.trial.TryFlow;
import io.penstock.application.offer.OfferDocument;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.script.syntax.Script;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tries the flows of offers by their own tests. All of them together have {@link
 * FlowTrials#LONGEST}; what was tried before takes none of it. Not thread-safe.
 */
final class OfferTrials {

    private static final int MOST_SHOWN = 20;

    private final TryFlow tryFlow;
    private final TrialRoom room;
    private final InstantSource clock;
    private final Map<Tried, Verdict> known = new HashMap<>();
    private Duration left = FlowTrials.LONGEST;

    OfferTrials(TryFlow tryFlow, TrialRoom room, InstantSource clock) {
        this.tryFlow = tryFlow;
        this.room = room;
        this.clock = clock;
    }

    /** What came of a trial. */
    sealed interface Verdict {

        /** The flow gives what is expected. */
        record Passed() implements Verdict {}

        /** The flow gives something else, as a sentence without its subject says. */
        record Failed(String why) implements Verdict {}

        /** It is not known what the flow gives, as a sentence without its subject says. */
        record TooLong(String why) implements Verdict {}
    }

    /** All that the outcome of a trial depends on. */
    private record Tried(
            Map<String, @Nullable Object> offer,
            Map<CompanyId, String> companies,
            Map<RotatorId, Script> rotators) {

        static Tried of(TrialOffer used) {
            return new Tried(
                    OfferDocument.write(used.offer()),
                    used.companies().values().stream()
                            .collect(Collectors.toMap(Company::id, Company::name)),
                    used.rotators());
        }
    }

    /** Tries the flow of an offer, which has one with a test. */
    Verdict of(Offer offer, Catalog catalog) {
        TrialOffer used =
                new TrialOffer(offer, catalog.companies(), catalog.parsedRotators()).used();
        Tried tried = Tried.of(used);
        Verdict verdict = known.get(tried);
        if (verdict == null) {
            verdict = verdict(used);
            known.put(tried, verdict);
        }
        return verdict;
    }

    private Verdict verdict(TrialOffer subject) {
        if (!left.isPositive()) {
            return tooLong("other flows have taken them; save fewer at once");
        }
        return switch (room.run(() -> timed(subject))) {
            case TryFlow.Outcome.Tested(FlowTestResult result) ->
                    result.passed() ? new Verdict.Passed() : new Verdict.Failed(sentence(result));
            case TryFlow.Outcome.TooLong(Duration _, boolean drawing) ->
                    tooLong(
                            drawing
                                    ? "its leads were still being drawn; lower test_volume"
                                    : "what each gets was still being computed; simplify the flow"
                                            + " or its script");
            case TryFlow.Outcome.Invalid(var problems) ->
                    new Verdict.Failed(
                            problems.stream()
                                    .map(DocumentProblem::toString)
                                    .collect(
                                            Collectors.joining(", and ", "cannot be tried: ", "")));
        };
    }

    private TryFlow.Outcome timed(TrialOffer subject) {
        Instant start = clock.instant();
        TryFlow.Outcome outcome = tryFlow.expect(subject, left);
        left = left.minus(Duration.between(start, clock.instant()));
        return outcome;
    }

    private static Verdict tooLong(String why) {
        return new Verdict.TooLong(
                "could not be tried within the "
                        + FlowTrials.LONGEST.toSeconds()
                        + " seconds that a save has for that: "
                        + why
                        + ", or set test_mode to false and try it by penstock flow test");
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
