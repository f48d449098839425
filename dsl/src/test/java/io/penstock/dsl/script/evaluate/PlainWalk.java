package io.penstock.dsl.script.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.syntax.Term.CompanyTarget;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** One decision of the {@link PlainInterpreter}. */
final class PlainWalk {

    private final Map<RotatorId, LineList> rotators;
    private final PlainHolding holding;
    private final long seed;
    private final WalkListener listener;
    private int steps;

    PlainWalk(
            Map<RotatorId, LineList> rotators,
            Situation situation,
            RoutingGuards guards,
            WalkListener listener) {
        this.rotators = rotators;
        this.holding = new PlainHolding(rotators, situation, guards);
        this.seed = situation.seed();
        this.listener = listener;
    }

    Choice choose(LineList root) {
        Reached reached = first(root, Way.BEGINNING);
        return reached == null || isExhausted() ? Choice.none(isExhausted()) : reached.choice();
    }

    private @Nullable Reached first(LineList lines, Way way) {
        for (int index = 0; index < lines.size() && !isExhausted(); index++) {
            CompiledLine line = lines.at(index);
            if (isHolding(lines, index, way)) {
                int drawn = drawn(line, way);
                if (drawn < line.probability() || drawn == WalkListener.NO_DRAW) {
                    if (line.line().target() instanceof CompanyTarget) {
                        listener.fired(line, way, drawn);
                    }
                    Reached reached = follow(line, way, drawn);
                    if (reached != null) {
                        return reached;
                    }
                } else {
                    listener.notDrawn(line, way, drawn);
                }
            }
        }
        return null;
    }

    private @Nullable Reached bucket(
            LineList lines, Way way, CompiledLine through, RotatorTarget target) {
        Map<CompanyId, Reached> candidates = new HashMap<>();
        Map<CompanyId, Long> weights = new HashMap<>();
        BucketCandidates reported = new BucketCandidates();
        for (int index = 0; index < lines.size() && !isExhausted(); index++) {
            CompiledLine line = lines.at(index);
            Reached reached =
                    isHolding(lines, index, way) ? follow(line, way, WalkListener.NO_DRAW) : null;
            if (reached != null) {
                candidates.merge(reached.company(), reached, Reached::and);
                weights.merge(reached.company(), (long) line.probability(), BucketWeights::sum);
                reported.add(reached, line.probability());
                listener.candidate(line, way, reached.company());
            }
        }
        if (candidates.isEmpty() || isExhausted()) {
            return null;
        }
        SortedMap<CompanyId, Long> tickets = BucketWeights.tickets(weights);
        assertThat(reported.countTickets()).isEqualTo(BucketWeights.total(tickets));
        assertThat(reported.tickets()).isEqualTo(tickets);
        long key = Draws.bucketKey(way.key());
        long ticket = Draws.draw(seed, key, BucketWeights.total(tickets));
        Way before = Objects.requireNonNull(way.before());
        listener.bucketDrawn(through, before, target, reported, ticket);
        return candidates.get(new BucketDraw(tickets, ticket).company());
    }

    private boolean isHolding(LineList lines, int index, Way way) {
        CompiledLine line = lines.at(index);
        steps++;
        if (!holding.matches(line)) {
            listener.unmatched(lines, index, index + 1, way);
            return false;
        }
        if (isExhausted()) {
            return false;
        }
        Obstacle obstacle = holding.obstacle(line, way.depth(), way.guards());
        if (obstacle != null) {
            listener.blocked(line, way, obstacle);
        }
        return obstacle == null;
    }

    private boolean isExhausted() {
        return steps > CompiledScript.MAXIMUM_STEPS;
    }

    private int drawn(CompiledLine line, Way way) {
        return line.probability() == CompiledLine.NO_PROBABILITY
                ? WalkListener.NO_DRAW
                : Draws.hundredths(seed, line.key(way.key()));
    }

    private @Nullable Reached follow(CompiledLine line, Way way, int drawn) {
        return switch (line.line().target()) {
            case CompanyTarget _ -> way.through(line).company();
            case RotatorTarget target -> {
                listener.entered(line, way, target, drawn);
                LineList lines = Objects.requireNonNull(rotators.get(target.rotator()));
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
