package io.penstock.dsl.script.evaluate;

import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.LinePlace;
import java.util.List;
import java.util.Optional;

/**
 * What a script chose.
 *
 * @param company the company; nothing when no line fired
 * @param path the lines that led there, the offer's first; empty when no line fired
 * @param caps every cap that the company must still satisfy when the lead is stored, inherited ones
 *     and, out of a bucket, those of all its lines among them
 * @param needsActive whether the company was required to be active
 * @param stepLimitReached whether the decision was given up after {@link
 *     CompiledScript#MAXIMUM_STEPS} lines
 */
public record Choice(
        Optional<CompanyId> company,
        List<LinePlace> path,
        List<CompanyCap> caps,
        boolean needsActive,
        boolean stepLimitReached) {

    private static final Choice NONE =
            new Choice(Optional.empty(), List.of(), List.of(), false, false);
    private static final Choice GIVEN_UP =
            new Choice(Optional.empty(), List.of(), List.of(), false, true);

    public Choice {
        path = List.copyOf(path);
        caps = List.copyOf(caps);
    }

    static Choice none(boolean stepLimitReached) {
        return stepLimitReached ? GIVEN_UP : NONE;
    }
}
