package io.penstock.application.lead;

import io.penstock.domain.offer.DuplicateRule;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How storage finds out whether a new lead is a duplicate of an earlier one of its offer.
 *
 * @param marks digests that stand for what is compared; leads with one of them in common are
 *     duplicates, and every lead is stored with its own; none: the lead has nothing to compare
 * @param since the earlier lead was received at this moment or later
 * @param statuses the status that the earlier lead has now
 * @param then what becomes of the duplicate
 */
public record DuplicateCheck(
        SortedSet<String> marks, Instant since, Set<LeadStatus> statuses, DuplicateRule.Then then) {

    /** How long a mark is: SHA-256 in hexadecimal. */
    public static final int MARK_LENGTH = 64;

    public DuplicateCheck {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(then, "then");
        marks = new TreeSet<>(marks);
        statuses = Set.copyOf(statuses);
    }
}
