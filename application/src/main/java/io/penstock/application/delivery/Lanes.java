package io.penstock.application.delivery;

import io.penstock.application.delivery.Lane.Turns;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.EndpointLimits;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A lane for each company, as wide as its document says now, so that a company which hangs fills
 * its own lane and nobody else's; and what all of them together may have in the air. Thread-safe.
 */
final class Lanes {

    private final RoutingBooks books;
    private final int concurrency;
    private final Semaphore all;
    private final Map<CompanyId, Lane> lanes = new ConcurrentHashMap<>();

    Lanes(RoutingBooks books, int concurrency) {
        this.books = books;
        this.concurrency = concurrency;
        this.all = new Semaphore(concurrency);
    }

    /** Takes turns to deliver to a company, as many as are free and at most so many. */
    Turns take(CompanyId company, int atMost) {
        int reserved = reserve(atMost);
        Turns turns = lane(company).take(reserved, limits(company), hasBackup(company), now());
        all.release(reserved - turns.count());
        return turns;
    }

    private int reserve(int atMost) {
        int reserved = 0;
        while (reserved < atMost && all.tryAcquire()) {
            reserved++;
        }
        return reserved;
    }

    /** Gives turns back that were not used. */
    void giveBack(Turns turns, int count) {
        end(turns, count, false);
    }

    /** Ends a turn that was used. */
    void end(Turns turns) {
        end(turns, 1, true);
    }

    /** Whether a delivery that begins now goes to the company's backup, where it has one. */
    boolean isDown(CompanyId company) {
        return hasBackup(company) && lane(company).isDown(now());
    }

    /** Whether a company's rate leaves no room now. */
    boolean isThrottled(CompanyId company) {
        return lane(company).isThrottled(limits(company), now());
    }

    /** Whether a company's leads are gathered now, and not sent each by itself. */
    boolean isBatching(CompanyId company) {
        return books.current()
                .company(company)
                .flatMap(Company::delivery)
                .flatMap(DeliveryMethod::batch)
                .isPresent();
    }

    private boolean hasBackup(CompanyId company) {
        return books.current()
                .company(company)
                .flatMap(Company::delivery)
                .flatMap(DeliveryMethod::backup)
                .isPresent();
    }

    /** Hears how an attempt to deliver to a company ended, before its turn does. */
    Circuit.Change ended(CompanyId company, boolean inError) {
        return lane(company).ended(inError, now());
    }

    private void end(Turns turns, int count, boolean used) {
        turns.lane().end(turns, count, used);
        all.release(count);
    }

    /** Whether all lanes together have as much in the air as they may. */
    boolean areFull() {
        return all.availablePermits() == 0;
    }

    /** In how many milliseconds a turn is free, 0 for now, or {@link Lane#WHEN_ONE_ENDS}. */
    long opensIn(CompanyId company) {
        if (areFull()) {
            return Lane.WHEN_ONE_ENDS;
        }
        long now = now();
        long at = lane(company).opensAt(limits(company), hasBackup(company), now);
        return at == Lane.WHEN_ONE_ENDS ? at : Math.max(0, at - now);
    }

    /** Waits until no turn is taken, and tells whether that came in time. */
    boolean awaitIdle(long nanos) throws InterruptedException {
        boolean idle = all.tryAcquire(concurrency, nanos, TimeUnit.NANOSECONDS);
        if (idle) {
            all.release(concurrency);
        }
        return idle;
    }

    private Lane lane(CompanyId company) {
        return lanes.computeIfAbsent(company, Lane::new);
    }

    private EndpointLimits limits(CompanyId company) {
        return books.current()
                .company(company)
                .flatMap(Company::delivery)
                .map(DeliveryMethod::limits)
                .orElse(EndpointLimits.DEFAULT);
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}
