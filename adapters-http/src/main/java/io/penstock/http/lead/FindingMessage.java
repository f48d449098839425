package io.penstock.http.lead;

import io.penstock.dsl.script.evaluate.Draw;
import io.penstock.dsl.script.evaluate.Finding;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in one sentence what came of a line. */
final class FindingMessage {

    private FindingMessage() {}

    static String of(Finding finding) {
        return switch (finding) {
            case Finding.Fired(var company, var draw) ->
                    "The line gave the lead to " + company + drawn(draw) + ".";
            case Finding.Blocked blocked ->
                    blocked.term() + " does not hold: " + blocked.reason() + ".";
            case Finding.PassedOver(var company) ->
                    "The line is passed over: "
                            + company
                            + " is a call center, which takes no confirmed lead.";
            case Finding.NotDrawn(var draw) ->
                    "Everything held, but the draw went against the line: "
                            + draw.drawn()
                            + " is not below "
                            + draw.threshold()
                            + ".";
            case Finding.Entered(var rotator, var bucket, var draw) ->
                    "The line led into " + nameOf(bucket) + " " + rotator + drawn(draw) + ".";
            case Finding.YieldedNothing(var rotator, var bucket) ->
                    "Out of " + nameOf(bucket) + " " + rotator + " came no company.";
            case Finding.Candidate(var company, var weight) ->
                    company
                            + " is a candidate"
                            + weight.map(percent -> " with " + percent + "%").orElse("")
                            + ".";
            case Finding.BucketDrawn(var rotator, var company, var shares, var drawn) ->
                    "Bucket "
                            + rotator
                            + " drew "
                            + drawn
                            + " among "
                            + shares.stream()
                                    .map(share -> share.company() + " " + share.percent() + "%")
                                    .collect(Collectors.joining(", "))
                            + ": "
                            + company
                            + ".";
        };
    }

    private static String nameOf(boolean bucket) {
        return bucket ? "bucket" : "rotator";
    }

    private static String drawn(Optional<Draw> draw) {
        return draw.map(one -> ": " + one.drawn() + " is below " + one.threshold()).orElse("");
    }
}
