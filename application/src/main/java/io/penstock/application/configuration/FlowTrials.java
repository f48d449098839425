package io.penstock.application.configuration;

import io.penstock.application.flow.trial.TrialRoom;
import io.penstock.application.flow.trial.TryFlow;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Tries the flows that ask for it before they are saved, on the threads of a {@link TrialRoom} and
 * outside of every transaction. Thread-safe.
 */
public final class FlowTrials {

    /** How long all flows of one save may take. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private final TryFlow tryFlow;
    private final InstantSource clock;
    private final TrialRoom room = new TrialRoom();

    @Inject
    public FlowTrials(TryFlow tryFlow, InstantSource clock) {
        this.tryFlow = tryFlow;
        this.clock = clock;
    }

    /** Those of one save, however often that is checked. */
    TrialsOfSave ofSave() {
        return new TrialsOfSave(tryFlow, room, clock);
    }
}
