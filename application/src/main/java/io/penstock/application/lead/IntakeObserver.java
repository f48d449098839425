package io.penstock.application.lead;

/** Hears of every lead that was stored, for metrics and alerts. Thread-safe. */
@FunctionalInterface
public interface IntakeObserver {

    /** Called once for each lead, right after it was stored; must return at once. */
    void taken(StoredLead lead);
}
