package io.penstock.application.flow.run;

import io.penstock.domain.lead.LeadId;
import io.penstock.dsl.script.evaluate.Draws;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;

/**
 * Draws one of several by their shares: the same for a lead, a place and those in question each
 * time. Where some of them fall out, the others are drawn independently of that.
 */
public final class DrawnShare {

    private static final int DECIMALS = 6;

    private DrawnShare() {}

    /**
     * Draws.
     *
     * @param place the id of the stage that asks for it
     * @param shares each above 0, with at most six decimals that count
     * @return a key of the shares
     */
    public static int of(LeadId lead, String place, SortedMap<Integer, BigDecimal> shares) {
        long all = shares.values().stream().mapToLong(DrawnShare::tickets).sum();
        long key = Draws.key(0, Draws.hash("flow/" + place + shares.keySet()));
        long left = Draws.draw(Draws.seed(lead.value()), key, all);
        for (Map.Entry<Integer, BigDecimal> share : shares.entrySet()) {
            left -= tickets(share.getValue());
            if (left < 0) {
                return share.getKey();
            }
        }
        throw new IllegalStateException("A ticket beyond the last was drawn.");
    }

    private static long tickets(BigDecimal share) {
        return Math.max(
                1,
                share.movePointRight(DECIMALS)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact());
    }
}
