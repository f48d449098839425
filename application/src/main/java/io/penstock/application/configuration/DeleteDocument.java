package io.penstock.application.configuration;

import io.penstock.application.configuration.CheckedSave.Checked;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Deletes a company, offer, rotator or site that nothing names. Thread-safe. */
public final class DeleteDocument {

    private final CheckedSave saves;

    @Inject
    public DeleteDocument(ConfigurationStore store, LiveConfiguration live, InstantSource clock) {
        this.saves = new CheckedSave(store, live, clock);
    }

    /**
     * Deletes a document; its versions stay readable. Once this returns, the program's own
     * decisions follow it.
     *
     * @param precondition what must hold of the document
     * @param by the name of the API key that deletes
     * @throws ConfigurationBusyException when others kept saving in between
     */
    public DeleteOutcome delete(DocumentKey key, Precondition precondition, String by) {
        return saves.run(key.toString(), by, state -> check(state, key, precondition));
    }

    private static Checked<DeleteOutcome> check(
            ConfigurationState state, DocumentKey key, Precondition precondition) {
        Optional<Long> current = state.find(key).map(document -> (long) document.version());
        if (!precondition.holds(current)) {
            return new Checked.Settled<>(new DeleteOutcome.Stale(current));
        }
        if (current.isEmpty()) {
            return new Checked.Settled<>(new DeleteOutcome.Missing());
        }
        List<Use> uses = Uses.of(key, Catalog.of(state.documents()));
        return uses.isEmpty()
                ? new Checked.Sound<>(
                        List.of(new DocumentChange.Delete(key)),
                        versions -> new DeleteOutcome.Deleted(versions.getFirst()))
                : new Checked.Settled<>(new DeleteOutcome.InUse(uses));
    }
}
