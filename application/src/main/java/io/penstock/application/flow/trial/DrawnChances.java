package io.penstock.application.flow.trial;

import io.penstock.application.flow.EvenShares;
import io.penstock.application.flow.run.DrawnShare;
import io.penstock.application.routing.FlowRouting;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.RuleCap;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.lead.LeadId;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.evaluate.Draws;
import io.penstock.dsl.script.evaluate.EvenScript;
import io.penstock.dsl.script.evaluate.EvenScript.EvenChoice;
import io.penstock.dsl.script.evaluate.Resumption;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.share.Fraction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The draws of a lead, as one that really comes in has them. Not thread-safe. */
final class DrawnChances implements Chances {

    private static final long PARTS = 1_000_000_000L;
    private static final int OFFER = 1;

    private final FlowTest test;
    private final LeadId lead;
    private final EvenShares evenShares;
    private final Map<Integer, Resumption> stopped = new HashMap<>();
    private boolean drew;

    DrawnChances(FlowTest test, LeadId lead, EvenShares evenShares) {
        this.test = test;
        this.lead = lead;
        this.evenShares = evenShares;
    }

    /** Whether chance had a word. */
    boolean drew() {
        return drew;
    }

    private long seed() {
        drew = true;
        return Draws.seed(lead.value());
    }

    @Override
    public int random() {
        return Draws.random(seed());
    }

    @Override
    public int share(Stage stage, boolean even, SortedMap<Integer, BigDecimal> shares) {
        drew |= shares.size() > 1;
        String place = stage.place().id();
        return even
                ? evenShares.next(RuleCap.key(OFFER, place), shares)
                : DrawnShare.of(lead, place, shares);
    }

    @Override
    public boolean accepts(int decision, Fraction part) {
        if (part.isZero() || part.equals(Fraction.ONE)) {
            return !part.isZero();
        }
        long drawn = Draws.draw(seed(), Draws.hash("trial/accept/" + decision), PARTS);
        return Fraction.of(drawn, PARTS).compareTo(part) < 0;
    }

    @Override
    public Optional<CompanyId> script(
            Stage.Script stage, Instant at, Set<CompanyId> passed, boolean again) {
        Situation situation = new Situation(test.attributes(), seed(), at, test.zone());
        OpenGuards guards = new OpenGuards(passed);
        return test.script()
                .flatMap(script ->
                        stage.even()
                                ? even(stage, script, situation, guards)
                                : script.choose(situation, guards).company())
                .or(() -> test.fallback().filter(company -> !passed.contains(company)));
    }

    private Optional<CompanyId> even(
            Stage.Script stage, CompiledScript script, Situation situation, OpenGuards guards) {
        int number = stage.place().number();
        EvenChoice even =
                new EvenScript(script, odds -> share(stage, true, odds), FlowRouting.MOST_ROUNDS)
                        .choose(
                                situation,
                                guards,
                                stopped.getOrDefault(number, Resumption.BEGINNING));
        stopped.put(number, Resumption.after(even.choice().path(), even.round()));
        return even.choice().company();
    }
}
