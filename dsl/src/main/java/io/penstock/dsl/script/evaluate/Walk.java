package io.penstock.dsl.script.evaluate;

import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.match.LineSearch;
import io.penstock.dsl.script.match.Lottery;
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
    private final Visit root = new Visit();
    private final List<Visit> visits = new ArrayList<>();
    private long seed;
    private int steps;
    private long work;
    private boolean exhausted;

    /** Whether nobody notices that draws are made before anything else is asked of a line. */
    private boolean drawsFirst;

    Walk(Scripts scripts, Ways ways, LocalClock clock, WalkListener listener) {
        this.scripts = scripts;
        this.ways = ways;
        this.holding = new Holding(scripts, clock);
        this.listener = listener;
    }

    @SuppressWarnings("ReferenceEquality") // there is one listener that does not listen
    Choice choose(Situation situation, RoutingGuards guards) {
        seed = situation.seed();
        steps = 0;
        work = 0;
        exhausted = false;
        drawsFirst = listener == WalkListener.SILENT && !guards.isRecorded();
        Reached reached = first(scripts.root(), Way.BEGINNING, situation, guards);
        return reached == null || exhausted ? Choice.none(exhausted) : reached.choice();
    }

    /** What the last choice took: a unit for a line that was tried, or 64 that were passed by. */
    long work() {
        return work;
    }

    /** What the first line that fires gives. */
    private @Nullable Reached first(LineList lines, Way way, Situation lead, RoutingGuards state) {
        Lottery lottery = drawsFirst ? lines.draws() : Lottery.ALL;
        boolean timesHold = drawsFirst && lines.draws().openLines().isKnown();
        LineSearch search = visit(way).search();
        search.begin(lines.index(), lead.attributes(), lottery, time(lines, lead));
        for (int index = advance(search, lines, 0, way, lead, lottery);
                index < lines.size();
                index = advance(search, lines, index + 1, way, lead, lottery)) {
            boolean holds =
                    timesHold
                            ? isHoldingInTime(lines, index, way, lead, state)
                            : isHolding(lines, index, way, lead, state);
            Reached reached = holds ? fire(lines, index, way, lead, state) : null;
            if (reached != null) {
                return reached;
            }
        }
        return null;
    }

    /**
     * What stands for the lead's time in the lottery; 0 where that has one answer for all times.
     */
    private int time(LineList lines, Situation lead) {
        OpenLines open = lines.draws().openLines();
        return drawsFirst && open.dependOnTime() ? open.row(holding.minuteOfWeek(lead)) : 0;
    }

    /** One company by weight out of those that the lines give. */
    private @Nullable Reached bucket(
            LineList lines,
            Way way,
            Situation lead,
            RoutingGuards state,
            CompiledLine through,
            RotatorTarget target) {
        LineSearch search = visit(way).search();
        BucketCandidates candidates = visit(way).candidates();
        candidates.clear();
        search.begin(lines.index(), lead.attributes());
        for (int index = advance(search, lines, 0, way, lead, Lottery.ALL);
                index < lines.size();
                index = advance(search, lines, index + 1, way, lead, Lottery.ALL)) {
            Reached reached =
                    isHolding(lines, index, way, lead, state)
                            ? follow(lines, index, way, lead, state, WalkListener.NO_DRAW)
                            : null;
            if (reached != null) {
                CompiledLine line = lines.at(index);
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

    /** The next line that matches and wins; the size when there is none, or no step is left. */
    private int advance(
            LineSearch search, LineList lines, int from, Way way, Situation lead, Lottery lottery) {
        if (exhausted) {
            return lines.size();
        }
        int next = search.next(lines.index(), lead.attributes(), lottery, seed, way.key());
        listener.unmatched(lines, from, next, way);
        steps += Math.min(next + 1, lines.size()) - from;
        work += 1 + (next - from) / Long.SIZE;
        exhausted = steps > CompiledScript.MAXIMUM_STEPS;
        return exhausted ? lines.size() : next;
    }

    private boolean isHolding(
            LineList lines, int index, Way way, Situation lead, RoutingGuards state) {
        if (drawsFirst && lines.draws().isUnguarded(index) && way.guards().isEmpty()) {
            return true;
        }
        CompiledLine line = lines.at(index);
        Obstacle obstacle = holding.obstacle(line, way.depth(), way.guards(), state, lead);
        if (obstacle != null) {
            listener.blocked(line, way, obstacle);
        }
        return obstacle == null;
    }

    /** Whether a line holds whose time and day are known to do. */
    private boolean isHoldingInTime(
            LineList lines, int index, Way way, Situation lead, RoutingGuards state) {
        if (lines.draws().leadsOn(index) || lines.draws().isUnguarded(index)) {
            return isHolding(lines, index, way, lead, state);
        }
        CompiledLine line = lines.at(index);
        return Guards.obstacle(way.guards(), line.guards(), line.company(), state) == null;
    }

    /** The company that a line gives if the draw is in its favour. */
    private @Nullable Reached fire(
            LineList lines, int index, Way way, Situation lead, RoutingGuards state) {
        if (drawsFirst) {
            return follow(lines, index, way, lead, state, WalkListener.NO_DRAW);
        }
        CompiledLine line = lines.at(index);
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
        return follow(lines, index, way, lead, state, drawn);
    }

    private @Nullable Reached follow(
            LineList lines, int index, Way way, Situation lead, RoutingGuards state, int drawn) {
        if (!lines.draws().leadsOn(index)) {
            return ways.reached(way, lines, index);
        }
        CompiledLine line = lines.at(index);
        RotatorTarget target = line.rotator();
        listener.entered(line, way, target, drawn);
        LineList inside = Objects.requireNonNull(scripts.rotator(target.rotator()));
        Way inner = ways.through(way, line);
        Reached reached =
                target.bucket()
                        ? bucket(inside, inner, lead, state, line, target)
                        : first(inside, inner, lead, state);
        if (reached == null) {
            listener.yieldedNothing(line, way, target);
        }
        return reached;
    }

    /** What is needed to go through the lines of one script; at each depth there is one. */
    private Visit visit(Way way) {
        if (way.depth() == 0) {
            return root;
        }
        if (way.depth() > visits.size()) {
            visits.add(new Visit());
        }
        return visits.get(way.depth() - 1);
    }

    private record Visit(LineSearch search, BucketCandidates candidates) {

        Visit() {
            this(new LineSearch(), new BucketCandidates());
        }
    }
}
