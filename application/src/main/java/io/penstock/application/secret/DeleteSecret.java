package io.penstock.application.secret;

import io.penstock.application.account.Mark;
import io.penstock.application.storage.StorageUnavailableException;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes secrets. Thread-safe. */
public final class DeleteSecret {

    private static final Logger log = LoggerFactory.getLogger(DeleteSecret.class);

    private final SecretStore store;
    private final LiveSecrets live;
    private final SecretUses uses;
    private final InstantSource clock;

    @Inject
    public DeleteSecret(SecretStore store, LiveSecrets live, SecretUses uses, InstantSource clock) {
        this.store = store;
        this.live = live;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * Deletes a secret that nothing names. Once this returns, this program does not know it; others
     * forget it within a second.
     *
     * @param name its name, as it was given
     * @param by the name of the API key that deletes it
     */
    public Outcome delete(String name, String by) {
        Outcome outcome =
                SecretName.parse(name)
                        .map(known -> delete(known, by))
                        .orElseGet(Outcome.Unknown::new);
        follow();
        return outcome;
    }

    private Outcome delete(SecretName name, String by) {
        List<String> named = uses.of(name);
        if (!named.isEmpty()) {
            return new Outcome.InUse(named);
        }
        return store.remove(name, new Mark(clock.instant(), by))
                ? new Outcome.Deleted()
                : new Outcome.Unknown();
    }

    /** What is deleted is deleted, also where storage goes away right after. */
    private void follow() {
        try {
            live.refresh();
        } catch (StorageUnavailableException e) {
            log.warn("The secret is forgotten a little later: {}", e.getMessage());
        }
    }

    /** What came of deleting a secret. */
    public sealed interface Outcome {

        /** The secret is gone. */
        record Deleted() implements Outcome {}

        /** The secret stays, for these places name it. */
        record InUse(List<String> places) implements Outcome {
            public InUse {
                places = List.copyOf(places);
            }
        }

        /** There is no secret with this name. */
        record Unknown() implements Outcome {}
    }
}
