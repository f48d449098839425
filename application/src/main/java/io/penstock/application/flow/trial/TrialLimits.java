package io.penstock.application.flow.trial;

import java.time.Duration;

/**
 * How much a trial may cost.
 *
 * @param mostLeads how many leads may be sent through a flow, 1 or more
 * @param longest how long it may take, above 0
 */
public record TrialLimits(int mostLeads, Duration longest) {

    public TrialLimits {
        if (mostLeads < 1 || longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("A trial may have some leads and some time.");
        }
    }
}
