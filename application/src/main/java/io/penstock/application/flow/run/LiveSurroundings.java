package io.penstock.application.flow.run;

import io.penstock.application.flow.RecipientWeights;
import io.penstock.application.pixel.PixelOccasion;
import io.penstock.application.pixel.PixelOwner;
import io.penstock.application.pixel.PixelRun;
import io.penstock.application.routing.FlowRouting;
import io.penstock.application.routing.FlowRouting.Verdict;
import io.penstock.application.routing.Route;
import io.penstock.application.routing.ScriptAnswer;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.expression.Variables;
import io.penstock.domain.flow.RuleCap;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.routing.Decision;
import io.penstock.dsl.script.evaluate.EvenScript.Turns;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** What is around a lead that really came in. Not thread-safe. */
final class LiveSurroundings implements Surroundings {

    private final FlowRouting routing;
    private final EvenChoices choices;
    private final RecipientWeights weights;
    private final FlowSituation situation;

    LiveSurroundings(
            FlowRouting routing,
            EvenChoices choices,
            RecipientWeights weights,
            FlowSituation situation) {
        this.routing = routing;
        this.choices = choices;
        this.weights = weights;
        this.situation = situation;
    }

    @Override
    public Instant now() {
        return situation.at();
    }

    @Override
    public Variables variables(Stage stage) {
        return FlowVariables.of(situation, stage);
    }

    @Override
    public Answer answer(int decision) {
        return situation.past().answer(decision);
    }

    @Override
    public CompanyId company(int decision) {
        return situation.past().company(decision);
    }

    @Override
    public Optional<CompanyId> company(Stage.Offering stage) {
        return situation.flow().company(stage);
    }

    @Override
    public Offered offer(Stage.Offering stage, CompanyId company, int number) {
        return switch (routing.offer(
                situation.request(number), stage.place(), stage.recipient(), company)) {
            case Verdict.Open(Route route) -> new Offered.Taken(sale(stage, route));
            case Verdict.Full(RuleCap cap, Instant until) ->
                    new Offered.Full(
                            "It has had its "
                                    + cap.cap().count()
                                    + (cap.cap().count() == 1 ? " lead" : " leads")
                                    + " of the "
                                    + cap.cap().period().key()
                                    + " here.",
                            until);
            case Verdict.Inactive _ ->
                    new Offered.Refused(
                            "The company is disabled, or its balance is not above its limit.");
        };
    }

    private Sale sale(Stage stage, Route route) {
        CompanyId id = route.decision().company().orElseThrow();
        boolean sent =
                (stage instanceof Stage.Offering offering
                                && offering.recipient().delivery().isPresent())
                        || situation.now().company(id).flatMap(Company::delivery).isPresent();
        return new Sale(stage, route, !sent);
    }

    @Override
    public Asked script(
            Stage.Script stage, List<Integer> tried, Set<CompanyId> passed, int number) {
        List<Decision> earlier = tried.stream().map(situation.past()::made).toList();
        Optional<Turns> turns =
                stage.even() ? Optional.of(odds -> choose(stage, true, odds)) : Optional.empty();
        ScriptAnswer answer =
                routing.script(situation.request(number), stage.place(), earlier, passed, turns);
        return new Asked(answer.route().map(route -> sale(stage, route)), answer.whyDrawn());
    }

    @Override
    public int choose(Stage stage, boolean even, SortedMap<Integer, BigDecimal> shares) {
        return even
                ? choices.choose(
                        RuleCap.key(situation.lead().offer().value(), stage.place().id()), shares)
                : DrawnShare.of(situation.lead().id(), stage.place().id(), shares);
    }

    @Override
    public List<BigDecimal> weights(Stage.Performance stage) {
        return weights.of(situation.lead().offer(), stage);
    }

    @Override
    public Optional<PixelRun> pixels(Stage.Pixels stage, String outcome) {
        return PixelRun.of(
                situation.lead().id(),
                PixelOwner.ofFlow(situation.lead().offer()),
                PixelOccasion.flowReached(
                        situation.book().revision(),
                        stage.place().number(),
                        situation.past().count(),
                        outcome,
                        situation.at()),
                stage.plan().names());
    }
}
