package io.penstock.application.flow.trial;

import io.penstock.application.flow.RecipientWeights;
import io.penstock.application.flow.run.Advance;
import io.penstock.application.flow.run.Answer;
import io.penstock.application.flow.run.Asked;
import io.penstock.application.flow.run.FlowInterpreter;
import io.penstock.application.flow.run.FlowSituation;
import io.penstock.application.flow.run.FlowVariables;
import io.penstock.application.flow.run.Offered;
import io.penstock.application.flow.run.Sale;
import io.penstock.application.flow.run.Surroundings;
import io.penstock.application.pixel.PixelRun;
import io.penstock.application.routing.Promises;
import io.penstock.application.routing.Route;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.expression.Variables;
import io.penstock.domain.flow.FlowRecord;
import io.penstock.domain.flow.RuleCap;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.Decision;
import io.penstock.dsl.share.Fraction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * A lead of a trial on its way through the flow: companies answer at once, and what delays the lead
 * is waited for on its own clock. Not thread-safe.
 */
final class TrialLead implements Surroundings {

    /** Beyond that, a lead counts as held. */
    private static final int MOST_ADVANCES = 1_000;

    private final FlowTest test;
    private final TrialCast cast;
    private final Lead lead;
    private final Chances chances;
    private final TrialCaps caps;
    private final TrialSales sales = new TrialSales();
    private final List<FlowRecord> records = new ArrayList<>();
    private FlowSituation situation;

    TrialLead(FlowTest test, TrialCast cast, Lead lead, Chances chances, TrialCaps caps) {
        this.test = test;
        this.cast = cast;
        this.lead = lead;
        this.chances = chances;
        this.caps = caps;
        this.situation = situation(lead.receivedAt());
    }

    private FlowSituation situation(Instant at) {
        return new FlowSituation(cast.book(), cast.book(), cast.offer(), lead, at, sales, Set.of());
    }

    /** Takes it all the way. */
    TrialOutcome go(TrialTime time) throws TrialTime.OverException {
        for (int advances = 0; advances < MOST_ADVANCES; advances++) {
            time.check();
            Advance advance =
                    FlowInterpreter.advance(cast.flow().plan(), records, sales.count(), this);
            records.addAll(advance.records());
            advance.sales().forEach(this::answer);
            advance.withdrawn().forEach(sales::callOff);
            if (advance.ended().isPresent()) {
                return outcome(TrialOutcome.NOBODY);
            }
            if (advance.sales().isEmpty() && advance.withdrawn().isEmpty()) {
                if (advance.wakeAt().isEmpty() || isHeld()) {
                    return outcome(TrialOutcome.HELD);
                }
                situation = situation(advance.wakeAt().get());
            }
        }
        return outcome(TrialOutcome.HELD);
    }

    private boolean isHeld() {
        return records.reversed().stream()
                .map(FlowRecord::kind)
                .filter(kind -> kind == FlowRecord.Kind.HELD || kind == FlowRecord.Kind.DELAYED)
                .findFirst()
                .filter(kind -> kind == FlowRecord.Kind.HELD)
                .isPresent();
    }

    private TrialOutcome outcome(String otherwise) {
        Set<String> names = sales.takers();
        if (names.isEmpty()) {
            names.add(otherwise);
        }
        names.addAll(TrialNames.variants(cast.flow().plan(), records));
        return TrialOutcome.of(names);
    }

    private void answer(Sale sale) {
        String name = TrialNames.of(sale, test.offer());
        Fraction part = test.accept().getOrDefault(TrialCast.folded(name), Fraction.ONE);
        boolean taken = chances.accepts(sales.count() + 1, part);
        sales.add(sale, name, taken ? new Answer.Accepted(now()) : new Answer.Rejected());
        if (!taken) {
            caps.release(sale.route().promises().rules(), sale.route().decision().at());
        }
    }

    @Override
    public Instant now() {
        return situation.at();
    }

    @Override
    public Variables variables(Stage stage) {
        FlowVariables variables = FlowVariables.of(situation, stage);
        return new TrialVariables(variables, chances);
    }

    @Override
    public Answer answer(int decision) {
        return sales.answer(decision);
    }

    @Override
    public CompanyId company(int decision) {
        return sales.company(decision);
    }

    @Override
    public Optional<CompanyId> company(Stage.Offering stage) {
        return cast.flow().company(stage);
    }

    @Override
    public Offered offer(Stage.Offering stage, CompanyId company, int number) {
        String rule = RuleCap.key(lead.offer().value(), stage.place().id());
        List<RuleCap> ofPlace =
                stage.recipient().caps().stream()
                        .map(cap -> new RuleCap(rule, company, test.zone(), cap))
                        .toList();
        Optional<RuleCap> full = caps.full(ofPlace, now());
        if (full.isPresent()) {
            return new Offered.Full(
                    "It has had its leads here.",
                    full.get().cap().period().turn(now(), test.zone()));
        }
        caps.take(ofPlace, now());
        return new Offered.Taken(sale(stage, company, number, ofPlace));
    }

    @Override
    public Asked script(
            Stage.Script stage, List<Integer> tried, Set<CompanyId> passed, int number) {
        return new Asked(
                chances.script(stage, lead.receivedAt(), passed, !tried.isEmpty())
                        .map(company -> sale(stage, company, number, List.of())));
    }

    /** By whom it is decided plays no part. */
    private Sale sale(Stage stage, CompanyId company, int number, List<RuleCap> ofPlace) {
        Decision decision =
                new Decision(
                        number,
                        io.penstock.domain.routing.Stage.RECEIPT,
                        DecidedBy.DEFAULT,
                        Optional.of(company),
                        List.of(),
                        cast.book().revision(),
                        now(),
                        test.zone(),
                        List.of());
        return new Sale(stage, new Route(decision, Promises.NONE.with(ofPlace)), false);
    }

    @Override
    public int choose(Stage stage, boolean even, SortedMap<Integer, BigDecimal> shares) {
        return chances.share(stage, even, shares);
    }

    @Override
    public List<BigDecimal> weights(Stage.Performance stage) {
        return RecipientWeights.EQUAL.of(lead.offer(), stage);
    }

    @Override
    public Optional<PixelRun> pixels(Stage.Pixels stage, String outcome) {
        return Optional.empty();
    }
}
