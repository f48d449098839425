package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what a walk finds. */
final class TraceRecorder implements WalkListener {

    private final Blocking blocking;
    private final List<TraceStep> steps = new ArrayList<>();

    TraceRecorder(Situation situation, RoutingGuards guards) {
        blocking = new Blocking(situation, guards);
    }

    List<TraceStep> steps() {
        return List.copyOf(steps);
    }

    @Override
    public void unmatched(LineList lines, int from, int to, Way way) {
        for (int index = from; index < to && !isFull(); index++) {
            CompiledLine line = lines.at(index);
            add(line, way, blocking.unmatched(line.line()));
        }
    }

    @Override
    public void blocked(CompiledLine line, Way way, Obstacle obstacle) {
        add(line, way, blocking.of(line, obstacle, way.guards()));
    }

    @Override
    public void notDrawn(CompiledLine line, Way way, int drawn) {
        add(line, way, new Finding.NotDrawn(Draw.ofHundredths(drawn, line.probability())));
    }

    @Override
    public void fired(CompiledLine line, Way way, int drawn) {
        add(line, way, new Finding.Fired(line.company(), draw(line, drawn)));
    }

    @Override
    public void entered(CompiledLine line, Way way, RotatorTarget rotator, int drawn) {
        add(line, way, new Finding.Entered(rotator.rotator(), rotator.bucket(), draw(line, drawn)));
    }

    @Override
    public void yieldedNothing(CompiledLine line, Way way, RotatorTarget rotator) {
        add(line, way, new Finding.YieldedNothing(rotator.rotator(), rotator.bucket()));
    }

    @Override
    public void candidate(CompiledLine line, Way way, CompanyId company) {
        Optional<BigDecimal> weight =
                line.probability() == CompiledLine.NO_PROBABILITY
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(line.probability(), 2));
        add(line, way, new Finding.Candidate(company, weight));
    }

    @Override
    public void bucketDrawn(
            CompiledLine line,
            Way way,
            RotatorTarget rotator,
            BucketCandidates candidates,
            long ticket) {
        BucketDraw draw = new BucketDraw(candidates.tickets(), ticket);
        add(
                line,
                way,
                new Finding.BucketDrawn(
                        rotator.rotator(), draw.company(), draw.shares(), draw.drawnPercent()));
    }

    private static Optional<Draw> draw(CompiledLine line, int drawn) {
        return drawn == NO_DRAW
                ? Optional.empty()
                : Optional.of(Draw.ofHundredths(drawn, line.probability()));
    }

    private void add(CompiledLine line, Way way, Finding finding) {
        if (!isFull()) {
            steps.add(new TraceStep(line.place(), way.depth(), line.line().text(), finding));
        }
    }

    private boolean isFull() {
        return steps.size() >= Trace.MAXIMUM_STEPS;
    }
}
