package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.quota.EligibleSet;
import io.penstock.dsl.quota.QuotaAssignment;
import io.penstock.dsl.share.Fraction;
import java.math.BigDecimal;
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
 * <p>As thread-safe as its turns are.
 */
public final class EvenScript {

    /** For how many rounds a lead is drawn where nobody waits for it. */
    public static final int MAXIMUM_ROUNDS = 100_000;

    /**
     * How much work all rounds of one choice may take, in lines that are tried; 64 lines that the
     * lead does not match, or that are not drawn, are as much as one. The round that gets there is
     * the last.
     */
    public static final int MAXIMUM_WORK = 1_000_000;

    /** Stands for the outcome that no line fires; companies are counted from 1. */
    private static final int NONE = 0;

    private static final int DECIMALS = 12;
    private static final double PRECISION = 1e12;

    private final CompiledScript script;
    private final Turns turns;
    private final int mostRounds;

    /** Says whose turn it is. */
    @FunctionalInterface
    public interface Turns {

        /**
         * The next turn among outcomes; it is counted.
         *
         * @param odds of two outcomes or more, each above 0, with at most twelve decimals:
         *     companies by their numbers, and 0 where no line fires
         * @return one of the outcomes
         */
        int next(SortedMap<Integer, BigDecimal> odds);
    }

    /**
     * Distributes by a script.
     *
     * @param turns says whose turn it is; not asked where a lead has one outcome alone
     * @param mostRounds how many rounds a lead is drawn before draws that nobody has picked stand
     */
    public EvenScript(CompiledScript script, Turns turns, int mostRounds) {
        this.script = script;
        this.turns = turns;
        this.mostRounds = mostRounds;
    }

    /**
     * Distributes by a script, with quotas that are kept in memory. Thread-safe.
     *
     * @param version counts the changes of the script; leads of another version are counted apart
     * @param mostSets for how many different odds leads are counted, 1 or more; beyond that those
     *     not used for longest begin afresh
     */
    public EvenScript(CompiledScript script, long version, int mostSets) {
        this(script, inMemory(version, mostSets), MAXIMUM_ROUNDS);
    }

    private static Turns inMemory(long version, int mostSets) {
        QuotaAssignment<Integer> quotas = new QuotaAssignment<>(mostSets);
        return odds -> {
            SortedMap<Integer, Fraction> weights = new TreeMap<>();
            odds.forEach((outcome, chance) -> weights.put(outcome, Fraction.of(chance)));
            return quotas.assign(new EligibleSet<>(version, weights));
        };
    }

    /** What a choice rests on. */
    public enum Basis {
        /** A quota had its way, or there was one outcome alone. */
        QUOTA,
        /** Draws: the odds cannot be computed exactly. */
        NO_ODDS,
        /** Draws: no round gave the outcome whose turn it was. */
        NO_ROUND,
        /** Draws: the rounds had tried too many lines before one gave the outcome. */
        NO_WORK_LEFT
    }

    /**
     * An even choice.
     *
     * @param choice what was chosen
     * @param round the round that gave it, 0 for the lead's own draws; see {@link Draws#round}
     * @param basis what it rests on
     */
    public record EvenChoice(Choice choice, int round, Basis basis) {

        /** Whether a quota had its way. */
        public boolean even() {
            return basis == Basis.QUOTA;
        }
    }

    /** Makes the first decision about a lead, and counts it. */
    public EvenChoice choose(Situation situation, RoutingGuards guards) {
        return choose(situation, guards, Resumption.BEGINNING);
    }

    /**
     * Makes a decision, and counts the lead.
     *
     * @param from where the decision before about the same lead has stopped; its company must be
     *     passed over
     */
    public EvenChoice choose(Situation situation, RoutingGuards guards, Resumption from) {
        Odds odds = script.odds(situation, guards, from);
        if (!odds.exact()) {
            return drawn(situation, guards, from, Basis.NO_ODDS);
        }
        SortedMap<Integer, BigDecimal> possible = possible(odds);
        int turn = possible.size() == 1 ? possible.firstKey() : turns.next(possible);
        return search(turn, situation, guards, from);
    }

    /**
     * The first round that gives what is due. That of the decision before comes first: whatever it
     * gives now, nothing above does.
     */
    private EvenChoice search(
            int turn, Situation situation, RoutingGuards guards, Resumption from) {
        Evaluator evaluator = script.evaluator();
        long work = 0;
        for (int number = -1; number < mostRounds; number++) {
            int round = number < 0 ? from.round() : number;
            Choice choice = evaluator.choose(situation.inRound(round), guards);
            if (numberOf(choice.company()) == turn && script.allows(from, choice)) {
                return new EvenChoice(choice, round, Basis.QUOTA);
            }
            work += evaluator.work();
            if (work >= MAXIMUM_WORK) {
                return drawn(situation, guards, from, Basis.NO_WORK_LEFT);
            }
        }
        return drawn(situation, guards, from, Basis.NO_ROUND);
    }

    /** Makes an earlier decision again, given its round; nothing is counted. */
    public Choice choose(Situation situation, RoutingGuards guards, int round) {
        return script.choose(situation.inRound(round), guards);
    }

    /** Tells of every line of an earlier decision, given its round; nothing is counted. */
    public Trace trace(Situation situation, RoutingGuards guards, int round) {
        return script.trace(situation.inRound(round), guards);
    }

    /** The draws of the decision before go on below its line. */
    private EvenChoice drawn(
            Situation situation, RoutingGuards guards, Resumption from, Basis basis) {
        return new EvenChoice(choose(situation, guards, from.round()), from.round(), basis);
    }

    private static SortedMap<Integer, BigDecimal> possible(Odds odds) {
        SortedMap<Integer, BigDecimal> possible = new TreeMap<>();
        odds.companies().forEach((company, chance) -> possible.put(company.value(), exact(chance)));
        possible.put(NONE, exact(odds.none()));
        possible.values().removeIf(chance -> chance.signum() == 0);
        return possible;
    }

    private static BigDecimal exact(double chance) {
        return BigDecimal.valueOf(Math.round(chance * PRECISION), DECIMALS);
    }

    private static int numberOf(Optional<CompanyId> company) {
        return company.isPresent() ? company.get().value() : NONE;
    }
}
