package io.penstock.application.configuration;

import io.penstock.dsl.document.DocumentProblem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Saves an earlier version of a document once more, as its newest version. Thread-safe. */
public final class RollBackDocument {

    private final ConfigurationStore store;
    private final SaveDocument saveDocument;

    @Inject
    public RollBackDocument(ConfigurationStore store, SaveDocument saveDocument) {
        this.store = store;
        this.saveDocument = saveDocument;
    }

    /**
     * Saves what a version says, through the same checks as any save.
     *
     * @param version which version
     * @param precondition what must hold of the document
     * @param strict whether warnings refuse it too
     * @param by the name of the API key that saves
     * @return what came of it; empty where there is no such version
     * @throws ConfigurationBusyException when others kept saving in between
     */
    public Optional<SaveOutcome> rollBack(
            DocumentKey key, int version, Precondition precondition, boolean strict, String by) {
        return store.version(key, version)
                .map(saved ->
                        saved.content()
                                .map(content ->
                                        saveDocument.save(key, content, precondition, strict, by))
                                .orElseGet(RollBackDocument::deletion));
    }

    private static SaveOutcome deletion() {
        return new SaveOutcome.Refused(
                List.of(
                        new DocumentProblem(
                                "version",
                                "must not be that of a deletion; delete the document instead")),
                List.of());
    }
}
