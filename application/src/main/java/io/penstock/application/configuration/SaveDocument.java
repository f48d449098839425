package io.penstock.application.configuration;

import io.penstock.application.configuration.CheckedSave.Checked;
import io.penstock.application.secret.Secrets;
import io.penstock.dsl.document.DocumentProblem;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Saves a company, offer, rotator or site, after checking it against everything that it names and
 * everything that names it. Thread-safe.
 */
public final class SaveDocument {

    private final CheckedSave saves;
    private final Secrets secrets;
    private final FlowTrials trials;

    @Inject
    public SaveDocument(
            ConfigurationStore store,
            LiveConfiguration live,
            Secrets secrets,
            FlowTrials trials,
            InstantSource clock) {
        this.secrets = secrets;
        this.trials = trials;
        this.saves = new CheckedSave(store, live, clock);
    }

    /**
     * Saves a document. Once this returns, the program's own decisions follow it.
     *
     * @param key which document
     * @param content the whole of it
     * @param precondition what must hold of the document
     * @param strict whether warnings refuse it too
     * @param by the name of the API key that saves
     * @throws ConfigurationBusyException when others kept saving in between
     */
    public SaveOutcome save(
            DocumentKey key,
            Map<String, ? extends @Nullable Object> content,
            Precondition precondition,
            boolean strict,
            String by) {
        TrialsOfSave tried = trials.ofSave();
        return saves.run(
                key.toString(),
                by,
                state -> check(state, key, content, precondition, strict, tried));
    }

    private Checked<SaveOutcome> check(
            ConfigurationState state,
            DocumentKey key,
            Map<String, ? extends @Nullable Object> content,
            Precondition precondition,
            boolean strict,
            TrialsOfSave tried) {
        Optional<Long> current = state.find(key).map(document -> (long) document.version());
        if (!precondition.holds(current)) {
            return new Checked.Settled<>(new SaveOutcome.Stale(current));
        }
        Catalog before = Catalog.of(state.documents());
        Catalog draft = before.copy();
        Catalog.Entry entry = draft.put(key, content);
        if (!entry.problems().isEmpty()) {
            return new Checked.Settled<>(new SaveOutcome.Refused(entry.problems(), List.of()));
        }
        Findings findings = new DraftCheck(draft, secrets).changed(key, before);
        if (findings.refuse(strict)) {
            return new Checked.Settled<>(
                    new SaveOutcome.Refused(findings.reasons(), findings.diagnostics()));
        }
        List<DocumentProblem> failures = tried.problems(Set.of(key), before, draft);
        if (!failures.isEmpty()) {
            return new Checked.Settled<>(
                    new SaveOutcome.Refused(
                            failures.stream().map(failure -> ofDocument(key, failure)).toList(),
                            findings.diagnostics()));
        }
        return new Checked.Sound<>(
                List.of(new DocumentChange.Put(key, entry.content())),
                versions ->
                        new SaveOutcome.Saved(
                                versions.getFirst().document().orElseThrow(),
                                findings.diagnostics()));
    }

    /** A problem by a field of the document; what another has of its change is told there too. */
    private static DocumentProblem ofDocument(DocumentKey key, DocumentProblem failure) {
        String own = key.path() + ".";
        return failure.field().startsWith(own)
                ? new DocumentProblem(failure.field().substring(own.length()), failure.message())
                : new DocumentProblem(
                        "script", "breaks " + failure.field() + ", which " + failure.message());
    }
}
