package io.penstock.bootstrap.benchmark.flow;

import io.penstock.application.flow.run.Answer;
import io.penstock.application.flow.run.Asked;
import io.penstock.application.flow.run.Offered;
import io.penstock.application.flow.run.Sale;
import io.penstock.application.flow.run.Surroundings;
import io.penstock.application.pixel.PixelRun;
import io.penstock.application.routing.Promises;
import io.penstock.application.routing.Route;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.expression.Variables;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.Decision;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** A lead with a score of 50, which every company takes that it is offered to. */
final class EveryoneTakes implements Surroundings {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Map<String, Object> values = Map.of("lead_score", 50, "random", 50);

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public Variables variables(Stage stage) {
        return values::get;
    }

    @Override
    public Answer answer(int decision) {
        return new Answer.Pending();
    }

    @Override
    public CompanyId company(int decision) {
        throw new IllegalStateException("Nothing was decided before.");
    }

    @Override
    public Optional<CompanyId> company(Stage.Offering stage) {
        return Optional.of(new CompanyId(1 + stage.place().number()));
    }

    @Override
    public Offered offer(Stage.Offering stage, CompanyId company, int number) {
        Decision decision =
                new Decision(
                        number,
                        io.penstock.domain.routing.Stage.RECEIPT,
                        DecidedBy.FLOW,
                        Optional.of(company),
                        List.of(),
                        1,
                        NOW,
                        ZoneOffset.UTC,
                        List.of(),
                        Optional.of(stage.place().id()));
        return new Offered.Taken(new Sale(stage, new Route(decision, Promises.NONE), true));
    }

    @Override
    public Asked script(
            Stage.Script stage, List<Integer> tried, Set<CompanyId> passed, int number) {
        return new Asked(Optional.empty());
    }

    @Override
    public int choose(Stage stage, boolean even, SortedMap<Integer, BigDecimal> shares) {
        return shares.firstKey();
    }

    @Override
    public List<BigDecimal> weights(Stage.Performance stage) {
        return stage.recipients().stream().map(_ -> BigDecimal.ONE).toList();
    }

    @Override
    public Optional<PixelRun> pixels(Stage.Pixels stage, String outcome) {
        return Optional.empty();
    }
}
