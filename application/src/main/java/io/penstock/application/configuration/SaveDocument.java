package io.penstock.application.configuration;

import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.dsl.diagnostic.Severity;
import io.penstock.dsl.document.DocumentProblem;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves a company, offer, rotator or site, after checking it against everything that it names and
 * everything that names it. Thread-safe.
 */
public final class SaveDocument {

    private static final Logger log = LoggerFactory.getLogger(SaveDocument.class);
    private static final int MOST_TRIES = 20;

    private final ConfigurationStore store;
    private final LiveConfiguration live;
    private final InstantSource clock;

    @Inject
    public SaveDocument(ConfigurationStore store, LiveConfiguration live, InstantSource clock) {
        this.store = store;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Saves a document. Once this returns, the program's own decisions follow it.
     *
     * @param key which document
     * @param content the whole of it
     * @param strict whether warnings refuse it too
     * @param by the name of the API key that saves
     * @throws ConfigurationBusyException when others kept saving in between
     */
    public SaveOutcome save(
            DocumentKey key,
            Map<String, ? extends @Nullable Object> content,
            boolean strict,
            String by) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<SaveOutcome> outcome = tryToSave(key, content, strict, by);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new ConfigurationBusyException(key);
    }

    private Optional<SaveOutcome> tryToSave(
            DocumentKey key,
            Map<String, ? extends @Nullable Object> content,
            boolean strict,
            String by) {
        ConfigurationState state = store.load();
        Catalog draft = Catalog.of(state.documents());
        Catalog.Entry entry = draft.put(key, content);
        if (!entry.problems().isEmpty()) {
            return Optional.of(new SaveOutcome.Refused(entry.problems(), List.of()));
        }
        DraftCheck check = DraftCheck.of(draft, key);
        if (check.refuses() || (strict && !check.diagnostics().isEmpty())) {
            return Optional.of(new SaveOutcome.Refused(problems(check), check.diagnostics()));
        }
        Optional<StoredDocument> saved =
                store.save(key, entry.content(), state.revision(), clock.instant(), by);
        saved.ifPresent(_ -> follow());
        return saved.map(document -> new SaveOutcome.Saved(document, check.diagnostics()));
    }

    /** What is saved is saved, also where storage goes away right after. */
    private void follow() {
        try {
            live.refresh();
        } catch (StorageUnavailableException e) {
            log.warn("Decisions follow the save a little later: {}", e.getMessage());
        }
    }

    /** Every refusal names its fields, also where a script's diagnostics are the reason. */
    private static List<DocumentProblem> problems(DraftCheck check) {
        List<DocumentProblem> problems = new ArrayList<>(check.problems());
        for (FieldDiagnostic found : check.diagnostics()) {
            problems.add(
                    new DocumentProblem(
                            found.field(),
                            "line "
                                    + found.diagnostic().line()
                                    + ", column "
                                    + found.diagnostic().column()
                                    + ": "
                                    + (found.diagnostic().severity() == Severity.WARNING
                                            ? "warning: "
                                            : "")
                                    + found.diagnostic().message()));
        }
        return problems;
    }
}
