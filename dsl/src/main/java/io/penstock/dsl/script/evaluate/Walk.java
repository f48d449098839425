package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.syntax.Term.CompanyTarget;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One decision: tries lines until one gives a company. Used once, by one thread. */
final class Walk {

    private final Scripts scripts;
    private final Holding holding;
    private final long seed;
    private final WalkListener listener;
    private int steps;
    private boolean exhausted;

    Walk(Scripts scripts, Situation situation, RoutingGuards guards, WalkListener listener) {
        this.scripts = scripts;
        this.holding = new Holding(scripts, situation, guards);
        this.seed = situation.seed();
        this.listener = listener;
    }

    Choice choose() {
        Reached reached = first(scripts.root(), Way.BEGINNING);
        return reached == null || exhausted ? Choice.none(exhausted) : reached.toChoice();
    }

    /** What the first line that fires gives. */
    private @Nullable Reached first(LineList lines, Way way) {
        for (int index = advance(lines, 0, way);
                index < lines.size();
                index = advance(lines, index + 1, way)) {
            CompiledLine line = lines.at(index);
            if (isHolding(line, way) && isDrawn(line, way)) {
                Reached reached = follow(line, way, true);
                if (reached != null) {
                    return reached;
                }
            }
        }
        return null;
    }

    /** One company by weight out of those that the lines give. */
    private @Nullable Reached bucket(
            LineList lines, Way way, CompiledLine through, RotatorTarget target) {
        Map<CompanyId, Reached> candidates = new HashMap<>();
        Map<CompanyId, Long> weights = new HashMap<>();
        for (int index = advance(lines, 0, way);
                index < lines.size();
                index = advance(lines, index + 1, way)) {
            CompiledLine line = lines.at(index);
            Reached reached = isHolding(line, way) ? follow(line, way, false) : null;
            if (reached != null) {
                CompanyId company = reached.company();
                candidates.merge(company, reached, Reached::and);
                weights.merge(company, (long) line.probability(), BucketWeights::sum);
                listener.candidate(line, way, company);
            }
        }
        if (candidates.isEmpty() || exhausted) {
            return null;
        }
        BucketDraw draw =
                BucketDraw.of(BucketWeights.tickets(weights), seed, Draws.bucketKey(way.key()));
        listener.bucketDrawn(through, Objects.requireNonNull(way.before()), target, draw);
        return candidates.get(draw.company());
    }

    /** The next line that matches; the size when there is none or the steps are used up. */
    private int advance(LineList lines, int from, Way way) {
        if (exhausted) {
            return lines.size();
        }
        int next = holding.nextMatch(lines, from);
        listener.unmatched(lines, from, next, way);
        steps += Math.min(next + 1, lines.size()) - from;
        exhausted = steps > CompiledScript.MAXIMUM_STEPS;
        return exhausted ? lines.size() : next;
    }

    private boolean isHolding(CompiledLine line, Way way) {
        Obstacle obstacle = holding.obstacle(line, way.depth(), way.guards());
        if (obstacle != null) {
            listener.blocked(line, way, obstacle);
        }
        return obstacle == null;
    }

    private boolean isDrawn(CompiledLine line, Way way) {
        int drawn = drawn(line, way);
        boolean fires = drawn < line.probability() || drawn == WalkListener.NO_DRAW;
        if (!fires) {
            listener.notDrawn(line, way, drawn);
        }
        return fires;
    }

    private int drawn(CompiledLine line, Way way) {
        return line.probability() == CompiledLine.NO_PROBABILITY
                ? WalkListener.NO_DRAW
                : Draws.hundredths(seed, line.key(way.key()));
    }

    /**
     * The company that a line gives.
     *
     * @param fires whether the line fires, rather than offering a candidate to a bucket
     */
    private @Nullable Reached follow(CompiledLine line, Way way, boolean fires) {
        int drawn = fires ? drawn(line, way) : WalkListener.NO_DRAW;
        return switch (line.target()) {
            case CompanyTarget(CompanyId company) -> {
                if (fires) {
                    listener.fired(line, way, company, drawn);
                }
                yield new Reached(company, way.placesTo(line), way.guards().with(line.guards()));
            }
            case RotatorTarget target -> {
                listener.entered(line, way, target, drawn);
                LineList lines = Objects.requireNonNull(scripts.rotator(target.rotator()));
                Way inner = way.through(line);
                Reached reached =
                        target.bucket() ? bucket(lines, inner, line, target) : first(lines, inner);
                if (reached == null) {
                    listener.yieldedNothing(line, way, target);
                }
                yield reached;
            }
        };
    }
}
