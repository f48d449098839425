package io.penstock.application.pixel;

import io.penstock.domain.expression.Condition;
import io.penstock.domain.expression.Variables;
import io.penstock.domain.pixel.Pixel;

/**
 * Whether a pixel is fired, and why or why not.
 *
 * @param fires whether it is
 * @param reason a sentence
 */
record PixelVerdict(boolean fires, String reason) {

    private static final int LONGEST_QUOTE = 300;

    static PixelVerdict of(Pixel pixel, Variables variables, PixelOccasion occasion) {
        return pixel.condition()
                .map(condition -> of(condition, variables))
                .orElseGet(() -> withoutCondition(occasion));
    }

    private static PixelVerdict withoutCondition(PixelOccasion occasion) {
        String said = occasion.kind().key() + " " + occasion.status();
        return occasion.isSuccess()
                ? new PixelVerdict(true, "It has no condition, and fires after: " + said)
                : new PixelVerdict(
                        false, "Without a condition it fires after a success only, not: " + said);
    }

    private static PixelVerdict of(Condition condition, Variables variables) {
        boolean holds = condition.holds(variables);
        String source = condition.source().strip();
        String quoted =
                source.length() <= LONGEST_QUOTE
                        ? source
                        : source.substring(0, LONGEST_QUOTE) + "…";
        return new PixelVerdict(
                holds, "Its condition " + (holds ? "holds: " : "does not hold: ") + quoted);
    }
}
