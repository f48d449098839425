package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import io.penstock.dsl.script.evaluate.Finding.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The draw of one company from a bucket.
 *
 * @param tickets the tickets of each company, by number
 * @param drawn the ticket that was drawn, counted from 0 through the companies in order
 */
record BucketDraw(SortedMap<CompanyId, Long> tickets, long drawn) {

    private static final int DECIMALS = 6;

    CompanyId company() {
        long left = drawn;
        for (Map.Entry<CompanyId, Long> entry : tickets.entrySet()) {
            left -= entry.getValue();
            if (left < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("A ticket beyond the last was drawn.");
    }

    List<Share> shares() {
        return tickets.entrySet().stream()
                .map(entry -> new Share(entry.getKey(), percent(entry.getValue())))
                .toList();
    }

    BigDecimal drawnPercent() {
        return percent(drawn);
    }

    private BigDecimal percent(long count) {
        return BigDecimal.valueOf(count)
                .movePointRight(2)
                .divide(
                        BigDecimal.valueOf(BucketWeights.total(tickets)),
                        DECIMALS,
                        RoundingMode.DOWN);
    }
}
