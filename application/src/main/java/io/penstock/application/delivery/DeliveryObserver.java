package io.penstock.application.delivery;

import io.penstock.domain.delivery.Attempt;

/** Hears of every attempt that was settled, for metrics and alerts. Thread-safe. */
@FunctionalInterface
public interface DeliveryObserver {

    /** Called once for each attempt, right after it was written down; must return at once. */
    void settled(DeliveryJob job, Attempt attempt, Settlement settlement);
}
