package io.penstock.dsl.script.whynot;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.LinePlace;
import io.penstock.dsl.script.evaluate.Finding;
import io.penstock.dsl.script.evaluate.Trace;
import io.penstock.dsl.script.evaluate.TraceStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps of one script in a trace.
 *
 * @param steps the steps at this depth, each with those of the rotator that it led into
 */
record TraceLevel(List<Step> steps) {

    /** A step, and the level below it, which is empty where it led nowhere. */
    record Step(TraceStep own, TraceLevel inner) {}

    static TraceLevel of(Trace trace) {
        return of(trace.steps(), 0);
    }

    private static TraceLevel of(List<TraceStep> steps, int depth) {
        List<Step> level = new ArrayList<>();
        int index = 0;
        while (index < steps.size()) {
            int end = index + 1;
            while (end < steps.size() && steps.get(end).depth() > depth) {
                end++;
            }
            level.add(new Step(steps.get(index), of(steps.subList(index + 1, end), depth + 1)));
            index = end;
        }
        return new TraceLevel(level);
    }

    /** What became of a way on which everything holds. */
    Verdict verdict(List<LinePlace> way, CompanyId company, boolean givenUp) {
        LinePlace line = way.getFirst();
        List<Step> own = steps.stream().filter(step -> step.own().place().equals(line)).toList();
        if (own.isEmpty()) {
            return givenUp ? new Verdict.NotReached() : earlier();
        }
        for (Step step : own) {
            switch (step.own().finding()) {
                case Finding.NotDrawn(var draw) -> {
                    return new Verdict.NotDrawn(line, draw);
                }
                case Finding.Entered _ -> {
                    Verdict inner =
                            step.inner().verdict(way.subList(1, way.size()), company, givenUp);
                    if (!(inner instanceof Verdict.Taken)) {
                        return inner;
                    }
                }
                case Finding.BucketDrawn drawn -> {
                    return drawn.company().equals(company)
                            ? new Verdict.Taken()
                            : new Verdict.OtherDrawn(line, drawn);
                }
                case Finding.Fired _, Finding.Candidate _ -> {}
                case Finding.Blocked _, Finding.PassedOver _, Finding.YieldedNothing _ -> {
                    return new Verdict.NotReached();
                }
            }
        }
        return new Verdict.Taken();
    }

    /** The last line that was tried at this depth is the one that gave a company. */
    private Verdict earlier() {
        return taker(List.of()).<Verdict>map(taken -> taken).orElseGet(Verdict.NotReached::new);
    }

    private Optional<Verdict.TakenEarlier> taker(List<LinePlace> outer) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Step last = steps.getLast();
        LinePlace place = outer.isEmpty() ? last.own().place() : outer.getFirst();
        return switch (last.own().finding()) {
            case Finding.Fired(var company, var _) ->
                    Optional.of(new Verdict.TakenEarlier(place, company));
            case Finding.BucketDrawn drawn ->
                    Optional.of(new Verdict.TakenEarlier(place, drawn.company()));
            case Finding.Entered _ -> last.inner().taker(List.of(place));
            case Finding.Candidate _,
                    Finding.Blocked _,
                    Finding.PassedOver _,
                    Finding.NotDrawn _,
                    Finding.YieldedNothing _ ->
                    Optional.empty();
        };
    }
}
