package io.penstock.domain.flow;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a flow is tried before it is live.
 *
 * @param enabled whether each save is to try it
 * @param volume how many leads are sent through it, 1 to {@value #MOST_LEADS}
 * @param expected by recipient how many of them it is to get
 * @param tolerance how far off a share may be, in per cent of all leads, 0 to 100
 */
public record FlowTrial(
        boolean enabled, int volume, Map<String, BigDecimal> expected, BigDecimal tolerance) {

    public static final int MOST_LEADS = 1_000_000;

    public FlowTrial {
        if (volume < 1 || volume > MOST_LEADS) {
            throw new IllegalArgumentException("A flow is tried with 1 to 1,000,000 leads.");
        }
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }
}
