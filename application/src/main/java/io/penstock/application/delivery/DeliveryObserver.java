package io.penstock.application.delivery;

import io.penstock.domain.delivery.Attempt;

/** Hears of every attempt, for metrics and alerts. Thread-safe. */
@FunctionalInterface
public interface DeliveryObserver {

    /** Called once for each attempt, right after it was written down; must return at once. */
    void settled(DeliveryJob job, Attempt attempt, Settlement settlement);

    /** Called when a delivery begins; must return at once. */
    default void begun(DeliveryJob job) {}

    /** Called when a delivery that began has ended, however it ended; must return at once. */
    default void ended(DeliveryJob job) {}
}
