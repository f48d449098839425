package io.penstock.domain.offer;

import io.penstock.domain.status.LeadStatus;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Which leads of an offer count as duplicates of an earlier one, and what becomes of them.
 *
 * @param fields what is compared, at least one
 * @param match whether one field that is the same is enough
 * @param days how far back leads are compared, 1 to {@value #MAXIMUM_DAYS} times 24 hours
 * @param statuses in which status the earlier lead must be now, at least one
 * @param then what becomes of the duplicate
 */
public record DuplicateRule(
        Set<Field> fields, Match match, int days, Set<LeadStatus> statuses, Then then) {

    public static final int MAXIMUM_DAYS = 365;

    /** What can be compared. */
    public enum Field {
        PHONE,
        EMAIL
    }

    /** How many of the fields must be the same. */
    public enum Match {
        /** One of those that both leads carry. */
        ANY,
        /** All of them, each carried by both leads. */
        ALL
    }

    /** What becomes of a duplicate. */
    public enum Then {
        /** It is not taken. */
        REFUSE,
        /** It is taken, and names the first. */
        MARK
    }

    public DuplicateRule {
        Objects.requireNonNull(match, "match");
        Objects.requireNonNull(then, "then");
        fields = Set.copyOf(fields);
        statuses = Set.copyOf(statuses);
        if (fields.isEmpty() || statuses.isEmpty()) {
            throw new IllegalArgumentException("A rule compares some fields and some statuses.");
        }
        if (days < 1 || days > MAXIMUM_DAYS) {
            throw new IllegalArgumentException(
                    "Duplicates are looked for 1 to " + MAXIMUM_DAYS + " days back.");
        }
    }

    /** All statuses but trash and deleted, which a rule compares unless it says otherwise. */
    public static Set<LeadStatus> usualStatuses() {
        return EnumSet.complementOf(EnumSet.of(LeadStatus.TRASH, LeadStatus.DELETED));
    }
}
