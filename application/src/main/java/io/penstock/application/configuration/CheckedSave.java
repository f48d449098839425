package io.penstock.application.configuration;

import io.penstock.application.storage.StorageUnavailableException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves what was checked against the newest revision, and checks again where another save came in
 * between. Thread-safe.
 */
final class CheckedSave {

    private static final Logger log = LoggerFactory.getLogger(CheckedSave.class);
    private static final int MOST_TRIES = 20;

    private final ConfigurationStore store;
    private final LiveConfiguration live;
    private final InstantSource clock;

    CheckedSave(ConfigurationStore store, LiveConfiguration live, InstantSource clock) {
        this.store = store;
        this.live = live;
        this.clock = clock;
    }

    /** What came of a check. */
    sealed interface Checked<T> {

        /** There is nothing to save, and this is the outcome. */
        record Settled<T>(T outcome) implements Checked<T> {}

        /** These changes may be saved; the outcome is told by the versions that they make. */
        record Sound<T>(List<DocumentChange> changes, Function<List<DocumentVersion>, T> outcome)
                implements Checked<T> {}
    }

    /**
     * Checks and saves. Once this returns, the program's own decisions follow it.
     *
     * @param what is saved, for the message of the exception
     * @param by the name of the API key that saves
     * @throws ConfigurationBusyException when others kept saving in between
     */
    <T> T run(String what, String by, Function<ConfigurationState, Checked<T>> check) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            ConfigurationState state = store.load();
            switch (check.apply(state)) {
                case Checked.Settled<T>(T outcome) -> {
                    return outcome;
                }
                case Checked.Sound<T>(var changes, var outcome) -> {
                    Optional<List<DocumentVersion>> saved =
                            store.save(
                                    new ConfigurationChange(
                                            state.revision(), changes, clock.instant(), by));
                    if (saved.isPresent()) {
                        follow();
                        return outcome.apply(saved.get());
                    }
                }
            }
        }
        throw new ConfigurationBusyException(what);
    }

    /** What is saved is saved, also where storage goes away right after. */
    private void follow() {
        try {
            live.refresh();
        } catch (StorageUnavailableException e) {
            log.warn("Decisions follow the save a little later: {}", e.getMessage());
        }
    }
}
