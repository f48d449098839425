package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.quota.EligibleSet;
import io.penstock.dsl.quota.QuotaAssignment;
import io.penstock.dsl.share.Fraction;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A script that distributes evenly instead of by independent draws: after any number of leads with
 * the same odds, each company has its share of them, give or take less than one lead.
 *
 * <p>What a lead is eligible for are the companies of its exact odds. Whose turn it is, a quota
 * says; then the lead is drawn round by round, each with draws of its own, until the script gives
 * that outcome. So the choice comes by lines that can give it, with their caps, and replays like
 * any other, given the round. On average there are as many rounds as outcomes.
 *
 * <p>Thread-safe.
 */
public final class EvenScript {

    /** How many rounds a lead is drawn before its own draws stand. */
    public static final int MAXIMUM_ROUNDS = 100_000;

    /** Stands for the outcome that no line fires; companies are counted from 1. */
    private static final int NONE = 0;

    private static final long PRECISION = 1_000_000_000_000L;

    private final CompiledScript script;
    private final long version;
    private final QuotaAssignment<Integer> quotas;

    /**
     * Distributes by a script.
     *
     * @param version counts the changes of the script; leads of another version are counted apart
     * @param mostSets for how many different odds leads are counted, 1 or more; beyond that those
     *     not used for longest begin afresh
     */
    public EvenScript(CompiledScript script, long version, int mostSets) {
        this.script = script;
        this.version = version;
        this.quotas = new QuotaAssignment<>(mostSets);
    }

    /**
     * An even choice.
     *
     * @param choice what was chosen
     * @param round the round that gave it, 0 for the lead's own draws; see {@link Draws#round}
     * @param even whether a quota had its way: not where the odds cannot be computed exactly, or no
     *     round gave the outcome whose turn it was
     */
    public record EvenChoice(Choice choice, int round, boolean even) {}

    /** Makes the decision, and counts the lead. */
    public EvenChoice choose(Situation situation, RoutingGuards guards) {
        Odds odds = script.odds(situation, guards);
        if (!odds.exact()) {
            return drawn(situation, guards);
        }
        int turn = quotas.assign(new EligibleSet<>(version, weights(odds)));
        for (int round = 0; round < MAXIMUM_ROUNDS; round++) {
            Choice choice = choose(situation, guards, round);
            if (numberOf(choice.company()) == turn) {
                return new EvenChoice(choice, round, true);
            }
        }
        return drawn(situation, guards);
    }

    /** Makes an earlier decision again, given its round; nothing is counted. */
    public Choice choose(Situation situation, RoutingGuards guards, int round) {
        return script.choose(inRound(situation, round), guards);
    }

    /** Tells of every line of an earlier decision, given its round; nothing is counted. */
    public Trace trace(Situation situation, RoutingGuards guards, int round) {
        return script.trace(inRound(situation, round), guards);
    }

    private EvenChoice drawn(Situation situation, RoutingGuards guards) {
        return new EvenChoice(script.choose(situation, guards), 0, false);
    }

    private static Situation inRound(Situation situation, int round) {
        return new Situation(
                situation.attributes(),
                Draws.round(situation.seed(), round),
                situation.at(),
                situation.zone());
    }

    private static SortedMap<Integer, Fraction> weights(Odds odds) {
        SortedMap<Integer, Fraction> weights = new TreeMap<>();
        odds.companies().forEach((company, chance) -> weights.put(company.value(), weight(chance)));
        weights.put(NONE, weight(odds.none()));
        return weights;
    }

    private static Fraction weight(double chance) {
        return Fraction.of(Math.round(chance * PRECISION), PRECISION);
    }

    private static int numberOf(Optional<CompanyId> company) {
        return company.isPresent() ? company.get().value() : NONE;
    }
}
