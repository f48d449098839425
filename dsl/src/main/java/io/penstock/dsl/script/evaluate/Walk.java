package io.penstock.dsl.script.evaluate;

import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.match.LineSearch;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tries lines until one gives a company: one decision after the other. Not thread-safe.
 *
 * <p>What a decision is about is handed from method to method and not kept, see {@link LineSearch}.
 */
final class Walk {

    private final Scripts scripts;
    private final Ways ways;
    private final Holding holding;
    private final WalkListener listener;
    private final List<Visit> visits = new ArrayList<>();
    private long seed;
    private int steps;
    private boolean exhausted;

    Walk(Scripts scripts, Ways ways, LocalClock clock, WalkListener listener) {
        this.scripts = scripts;
        this.ways = ways;
        this.holding = new Holding(scripts, clock);
        this.listener = listener;
    }

    Choice choose(Situation situation, RoutingGuards guards) {
        holding.begin(situation);
        seed = situation.seed();
        steps = 0;
        exhausted = false;
        Reached reached = first(scripts.root(), Way.BEGINNING, situation.attributes(), guards);
        return reached == null || exhausted ? Choice.none(exhausted) : reached.choice();
    }

    /** What the first line that fires gives. */
    private @Nullable Reached first(
            LineList lines, Way way, LeadAttributes lead, RoutingGuards state) {
        LineSearch search = visit(way).search();
        search.begin(lines.index(), lead);
        for (int index = advance(search, lines, 0, way, lead);
                index < lines.size();
                index = advance(search, lines, index + 1, way, lead)) {
            CompiledLine line = lines.at(index);
            Reached reached = isHolding(line, way, state) ? fire(line, way, lead, state) : null;
            if (reached != null) {
                return reached;
            }
        }
        return null;
    }

    /** One company by weight out of those that the lines give. */
    private @Nullable Reached bucket(
            LineList lines,
            Way way,
            LeadAttributes lead,
            RoutingGuards state,
            CompiledLine through,
            RotatorTarget target) {
        LineSearch search = visit(way).search();
        BucketCandidates candidates = visit(way).candidates();
        candidates.clear();
        search.begin(lines.index(), lead);
        for (int index = advance(search, lines, 0, way, lead);
                index < lines.size();
                index = advance(search, lines, index + 1, way, lead)) {
            CompiledLine line = lines.at(index);
            Reached reached =
                    isHolding(line, way, state)
                            ? follow(line, way, lead, state, WalkListener.NO_DRAW)
                            : null;
            if (reached != null) {
                candidates.add(reached, line.probability());
                listener.candidate(line, way, reached.company());
            }
        }
        if (candidates.isEmpty() || exhausted) {
            return null;
        }
        long ticket = Draws.draw(seed, Draws.bucketKey(way.key()), candidates.countTickets());
        listener.bucketDrawn(
                through, Objects.requireNonNull(way.before()), target, candidates, ticket);
        return candidates.holder(ticket);
    }

    /** The next line that matches; the size when there is none or the steps are used up. */
    private int advance(LineSearch search, LineList lines, int from, Way way, LeadAttributes lead) {
        if (exhausted) {
            return lines.size();
        }
        int next = search.next(lines.index(), lead);
        listener.unmatched(lines, from, next, way);
        steps += Math.min(next + 1, lines.size()) - from;
        exhausted = steps > CompiledScript.MAXIMUM_STEPS;
        return exhausted ? lines.size() : next;
    }

    private boolean isHolding(CompiledLine line, Way way, RoutingGuards state) {
        Obstacle obstacle = holding.obstacle(line, way.depth(), way.guards(), state);
        if (obstacle != null) {
            listener.blocked(line, way, obstacle);
        }
        return obstacle == null;
    }

    /** The company that a line gives if the draw is in its favour. */
    private @Nullable Reached fire(
            CompiledLine line, Way way, LeadAttributes lead, RoutingGuards state) {
        // Drawn for certain lines too, which takes less time than to guess wrongly which they are.
        int hundredths = Draws.hundredths(seed, line.key(way.key()));
        if (hundredths >= line.threshold()) {
            listener.notDrawn(line, way, hundredths);
            return null;
        }
        int drawn =
                line.probability() == CompiledLine.NO_PROBABILITY
                        ? WalkListener.NO_DRAW
                        : hundredths;
        if (!line.leadsOn()) {
            listener.fired(line, way, drawn);
        }
        return follow(line, way, lead, state, drawn);
    }

    private @Nullable Reached follow(
            CompiledLine line, Way way, LeadAttributes lead, RoutingGuards state, int drawn) {
        if (!line.leadsOn()) {
            return ways.reached(way, line);
        }
        RotatorTarget target = line.rotator();
        listener.entered(line, way, target, drawn);
        LineList lines = Objects.requireNonNull(scripts.rotator(target.rotator()));
        Way inner = ways.through(way, line);
        Reached reached =
                target.bucket()
                        ? bucket(lines, inner, lead, state, line, target)
                        : first(lines, inner, lead, state);
        if (reached == null) {
            listener.yieldedNothing(line, way, target);
        }
        return reached;
    }

    /** What is needed to go through the lines of one script; at each depth there is one. */
    private Visit visit(Way way) {
        if (way.depth() == visits.size()) {
            visits.add(new Visit());
        }
        return visits.get(way.depth());
    }

    private record Visit(LineSearch search, BucketCandidates candidates) {

        Visit() {
            this(new LineSearch(), new BucketCandidates());
        }
    }
}
