package io.penstock.http.conversion;

import io.penstock.application.conversion.ConversionOutcome;
import io.penstock.domain.status.BuyerStatus;
import io.penstock.domain.status.LeadStatus;
import io.penstock.http.problem.Problem;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Answer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Answers what came of a company's word, alike for all who bring one. */
final class ConversionAnswers {

    private static final int OK = 200;

    private ConversionAnswers() {}

    static Answer of(ConversionOutcome outcome) {
        return switch (outcome) {
            case ConversionOutcome.Kept(var lead, var conversion) ->
                    Answer.json(OK, KeptBody.of(lead, conversion, true));
            case ConversionOutcome.SaidBefore(var lead, var conversion) ->
                    Answer.json(OK, KeptBody.of(lead, conversion, false));
            case ConversionOutcome.NoSuchLead() ->
                    Answer.problem(
                            Problem.of(
                                    ProblemType.NOT_FOUND,
                                    "There is no such lead that the company took."));
            case ConversionOutcome.SeveralLeads(var reference) ->
                    conflict(
                            "The company gave several leads the reference '"
                                    + reference
                                    + "'. Say which one is meant with lead, in place of"
                                    + " reference.");
            case ConversionOutcome.GoneOn(var company) ->
                    conflict(
                            "The lead has gone on from company "
                                    + company.value()
                                    + " since, which can say nothing new of it.");
            case ConversionOutcome.NotAllowed(var said, var status) ->
                    Answer.problem(notAllowed(said, status));
            case ConversionOutcome.OfferGone(var offer) ->
                    conflict(
                            "There is no offer "
                                    + offer.value()
                                    + " any more, so that nothing says where the lead moves on to."
                                    + " Save the offer again, or say cancelled.");
            case ConversionOutcome.Invalid(var problems) ->
                    Answer.problem(Problems.invalid("The conversion", problems));
        };
    }

    private static Answer conflict(String detail) {
        return Answer.problem(Problem.of(ProblemType.CONFLICT, detail));
    }

    private static Problem notAllowed(BuyerStatus said, LeadStatus status) {
        List<String> from =
                said.step().allowedFrom().stream().map(ConversionAnswers::name).toList();
        List<String> instead =
                Stream.of(BuyerStatus.values())
                        .filter(other -> other.step().allowedFrom().contains(status))
                        .map(BuyerStatus::key)
                        .toList();
        return Problem.of(
                        ProblemType.CONFLICT,
                        "The lead is "
                                + name(status)
                                + ", and a company can say "
                                + said.key()
                                + " only of one that is "
                                + String.join(" or ", from)
                                + ". It can say of this one: "
                                + (instead.isEmpty() ? "nothing" : String.join(", ", instead))
                                + ".")
                .with("lead_status", name(status))
                .with("allowed_from", from);
    }

    private static String name(LeadStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
