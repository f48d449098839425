package io.penstock.dsl.script.reach;

import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.evaluate.CompiledRotators;
import io.penstock.dsl.script.evaluate.Odds;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.match.Condition;
import io.penstock.dsl.script.match.LineIndex;
import io.penstock.dsl.script.match.LineSearch;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * What adds up over the leads. Of each lead only the lines are asked whose conditions it meets;
 * they draw independently, so that each can be asked by itself what it takes. Not thread-safe.
 */
final class ReachSums {

    private final List<Line> lines;
    private final RoutingGuards guards;
    private final List<LineOdds> odds;
    private final LineIndex index;
    private final LineSearch search = new LineSearch();
    private final double[] reached;
    private final double[] taken;

    /** For the lead that is added: the lines that take something of it, and what each leaves. */
    private final int[] takers;

    private final double[] left;
    private int population;
    private double rest;
    private int incomputable;

    ReachSums(List<Line> lines, CompiledRotators rotators, RoutingGuards guards) {
        this.lines = lines;
        this.guards = guards;
        odds = lines.stream().map(line -> new LineOdds(line, rotators)).toList();
        index = LineIndex.of(lines.stream().map(ReachSums::conditions).toList());
        reached = new double[lines.size()];
        taken = new double[lines.size()];
        takers = new int[lines.size()];
        left = new double[lines.size()];
    }

    private static List<Condition> conditions(Line line) {
        return line.terms(Term.Match.class).map(Condition::of).toList();
    }

    void add(Situation situation) {
        population++;
        int count = findTakers(situation);
        if (count < 0) {
            incomputable++;
            return;
        }
        double share = 1;
        int from = 0;
        for (int taker = 0; taker < count; taker++) {
            addReached(from, takers[taker] + 1, share);
            taken[takers[taker]] += share - left[taker];
            share = left[taker];
            from = takers[taker] + 1;
        }
        addReached(from, reached.length, share);
        rest += share;
    }

    /** How many lines take something of a lead; -1 where what one takes cannot be computed. */
    private int findTakers(Situation situation) {
        int count = 0;
        double share = 1;
        search.begin(index, situation.attributes());
        for (int line = next(situation); line < index.size(); line = next(situation)) {
            LineOdds asked = odds.get(line);
            // Once nothing is left, all that matters of a line is whether it can be computed.
            if (share == 0 && asked.isAlwaysExact()) {
                continue;
            }
            Odds given = asked.of(situation, guards);
            if (!given.exact()) {
                return -1;
            }
            if (given.none() != 1 && share > 0) {
                share *= given.none();
                takers[count] = line;
                left[count] = share;
                count++;
            }
        }
        return count;
    }

    private int next(Situation situation) {
        return search.next(index, situation.attributes());
    }

    private void addReached(int from, int to, double share) {
        if (share > 0) {
            for (int line = from; line < to; line++) {
                reached[line] += share;
            }
        }
    }

    PopulationReach toReach() {
        double counted = Math.max(1, population - incomputable);
        List<ReachedLine> shares = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            shares.add(
                    new ReachedLine(
                            lines.get(line), reached[line] / counted, taken[line] / counted));
        }
        return new PopulationReach(population, shares, rest / counted, incomputable);
    }
}
