package io.penstock.dsl.script.split;

import io.penstock.domain.company.CompanyId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Which share of the leads each company shall have.
 *
 * @param conditions what all the lines shall ask for, in the form of a script; may be empty
 * @param hundredths the share of each company in hundredths of a per cent, in the order of the
 *     lines; 10,000 in all
 */
public record RequestedShares(String conditions, SequencedMap<CompanyId, Integer> hundredths) {

    /** All shares together. */
    static final int WHOLE = 10_000;

    /**
     * Keeps the order of the companies.
     *
     * @throws IllegalArgumentException when a share is not positive, or they do not sum to 10,000
     */
    public RequestedShares {
        boolean positive = hundredths.values().stream().allMatch(share -> share > 0);
        long sum = hundredths.values().stream().mapToLong(Integer::longValue).sum();
        if (!positive || sum != WHOLE) {
            throw new IllegalArgumentException("Not shares of a whole: " + hundredths);
        }
        hundredths = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(hundredths));
    }
}
