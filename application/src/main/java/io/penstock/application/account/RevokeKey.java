package io.penstock.application.account;

import io.penstock.application.storage.StorageUnavailableException;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Revokes API keys for good. Thread-safe. */
public final class RevokeKey {

    private static final Logger log = LoggerFactory.getLogger(RevokeKey.class);

    private final ApiKeyStore store;
    private final LiveKeys live;
    private final InstantSource clock;

    @Inject
    public RevokeKey(ApiKeyStore store, LiveKeys live, InstantSource clock) {
        this.store = store;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Revokes a key. Once this returns, this program refuses it; others do within a second.
     *
     * @param by the name of the API key that revokes it
     */
    public Outcome revoke(long id, String by) {
        Outcome outcome =
                store.revoke(id, new Mark(clock.instant(), by))
                        .<Outcome>map(Outcome.Revoked::new)
                        .or(() -> store.find(id).map(Outcome.RevokedBefore::new))
                        .orElseGet(Outcome.Unknown::new);
        follow();
        return outcome;
    }

    /** What is revoked is revoked, also where storage goes away right after. */
    private void follow() {
        try {
            live.refresh();
        } catch (StorageUnavailableException e) {
            log.warn("The key is refused a little later: {}", e.getMessage());
        }
    }

    /** What came of revoking a key. */
    public sealed interface Outcome {

        /** The key is revoked. */
        record Revoked(ApiKey key) implements Outcome {}

        /** Nothing is done: the key was revoked before. */
        record RevokedBefore(ApiKey key) implements Outcome {}

        /** There is no key with this number. */
        record Unknown() implements Outcome {}
    }
}
