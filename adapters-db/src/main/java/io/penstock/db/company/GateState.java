package io.penstock.db.company;

import io.penstock.application.company.CompanyLedger.Balance;
import io.penstock.application.company.CompanyTerms;
import io.penstock.db.cap.GateCounts;
import io.penstock.domain.company.CompanyId;
import java.time.Instant;

/**
 * What the row of a company's gate says.
 *
 * @param company the company
 * @param terms those of its document
 * @param lastAssignedAt when it got its last lead
 * @param balance its money
 * @param counts what the gate knows of its counts
 * @param version differs after every change of the row; {@value #UNVERSIONED} where it was not
 *     changed since there are versions
 */
record GateState(
        CompanyId company,
        CompanyTerms terms,
        Instant lastAssignedAt,
        Balance balance,
        GateCounts counts,
        long version) {

    /** The version of a gate that was not changed since there are versions. */
    static final long UNVERSIONED = GateCounts.UNSTAMPED;

    /** Draws a version, as stamps of counts are drawn. */
    static long newVersion() {
        return GateCounts.newStamp();
    }

    /** Whether this is what another says too, so that nobody has changed the row between them. */
    boolean isSameVersion(GateState other) {
        return version != UNVERSIONED && version == other.version;
    }
}
