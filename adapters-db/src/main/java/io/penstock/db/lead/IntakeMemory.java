package io.penstock.db.lead;

import io.penstock.db.cap.KnownCounts;
import io.penstock.db.company.KnownGates;
import java.util.Optional;

/**
 * What intake remembers of companies from one transaction to the next. Thread-safe.
 *
 * @param counts what the table of counts says
 * @param gates how their gates were left, where transactions come one after the other
 */
record IntakeMemory(KnownCounts counts, Optional<KnownGates> gates) {

    /** For transactions that come one after the other. */
    static IntakeMemory ofOneByOne() {
        return new IntakeMemory(new KnownCounts(), Optional.of(new KnownGates()));
    }

    /** For transactions that come at the same time, which would find most gates changed. */
    static IntakeMemory ofMany() {
        return new IntakeMemory(new KnownCounts(), Optional.empty());
    }
}
