package io.penstock.application.pixel;

import io.penstock.application.pixel.PixelQueue.Written;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.pixel.PixelPlan;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires the pixels of a claimed run that are due, one after the other, as the configuration is now.
 * Thread-safe.
 */
public final class FirePixels {

    private static final Logger log = LoggerFactory.getLogger(FirePixels.class);
    private static final int MOST_TRIES = 60;

    private final RoutingBooks books;
    private final PixelFacts facts;
    private final FirePixel firing;
    private final PixelQueue queue;
    private final PixelRetry retry;
    private final Duration pause;
    private final InstantSource clock;

    @Inject
    public FirePixels(
            RoutingBooks books,
            PixelFacts facts,
            FirePixel firing,
            PixelQueue queue,
            PixelWorkerSettings settings,
            RandomGenerator random,
            InstantSource clock) {
        this.books = books;
        this.facts = facts;
        this.firing = firing;
        this.queue = queue;
        this.retry = new PixelRetry(random);
        this.pause = settings.idlePause();
        this.clock = clock;
    }

    /**
     * Fires what is due, and ends the claim.
     *
     * @param isStopping whether no further pixel is to be begun; asked before each
     * @throws StorageUnavailableException when something could not be written down for long; it is
     *     left to the lease
     */
    public void fire(PixelJob job, BooleanSupplier isStopping) {
        Instant now = clock.instant();
        boolean holds = true;
        for (int position = 0; holds && position < job.run().firings().size(); position++) {
            if (isStopping.getAsBoolean()) {
                break;
            }
            if (job.run().firings().get(position).isDue(now)) {
                holds = write(job, position, step(job.run(), position)) != Written.LEASE_LOST;
            }
        }
        if (holds) {
            queue.release(job);
        } else {
            log.warn("The pixels of {} had passed to another worker.", job.run().id());
        }
    }

    private PixelStep step(PixelRun run, int position) {
        PixelFiring due = run.firings().get(position);
        Optional<PixelSubject> subject = facts.of(run.lead(), run.occasion());
        if (subject.isEmpty()) {
            return new PixelStep.Skipped("The lead is not there any more.");
        }
        PixelPlan plan = RunPlan.of(run, due.pixel(), books);
        return plan.pixel(due.pixel())
                .map(pixel ->
                        firing.fire(
                                pixel,
                                plan.values(),
                                subject.get(),
                                run.occasion(),
                                due.attempts()))
                .map(end -> step(run, due, end))
                .orElseGet(() -> new PixelStep.Skipped("The pixel was removed, or renamed."));
    }

    private PixelStep step(PixelRun run, PixelFiring due, FirePixel.End end) {
        return switch (end) {
            case FirePixel.End.Unwanted(String reason) -> new PixelStep.Skipped(reason);
            case FirePixel.End.Made made ->
                    new PixelStep.Attempted(
                            made.attempt(),
                            retry.after(
                                    made.attempt(),
                                    due.attempts(),
                                    run.occasion(),
                                    clock.instant()));
        };
    }

    /** Storage is given time to come back: saying the same again changes nothing. */
    private Written write(PixelJob job, int position, PixelStep step) {
        for (int tries = 1; ; tries++) {
            try {
                return queue.write(job, position, step);
            } catch (StorageUnavailableException | OutcomeUnknownException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                log.warn(
                        "A pixel of {} is not written down yet: {}",
                        job.run().id(),
                        e.getMessage());
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }
}
