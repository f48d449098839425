package io.penstock.application.configuration;

import io.penstock.application.configuration.CheckedSave.Checked;
import io.penstock.application.secret.Secrets;
import io.penstock.dsl.document.DocumentProblem;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the configuration what one document says: creates, changes and deletes whatever differs, as
 * one revision, after all checks. Thread-safe.
 */
public final class ApplyConfiguration {

    private final CheckedSave saves;
    private final Secrets secrets;
    private final FlowTrials trials;

    @Inject
    public ApplyConfiguration(
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
     * How to apply it.
     *
     * @param precondition what must hold of the revision
     * @param strict whether warnings refuse it too
     * @param force whether a document of another revision is applied all the same
     * @param dryRun whether to say what would come of it and save nothing
     */
    public record Options(
            Precondition precondition, boolean strict, boolean force, boolean dryRun) {
        public Options {
            Objects.requireNonNull(precondition, "precondition");
        }
    }

    /**
     * Applies a document as {@link ConfigurationDocument} writes it. Once this returns, the
     * program's own decisions follow it.
     *
     * @param document the whole of what is wanted
     * @param by the name of the API key that saves
     * @throws ConfigurationBusyException when others kept saving in between
     */
    public ApplyOutcome apply(
            Map<String, ? extends @Nullable Object> document, Options options, String by) {
        TrialsOfSave tried = trials.ofSave();
        return saves.run("configuration", by, state -> check(state, document, options, tried));
    }

    private Checked<ApplyOutcome> check(
            ConfigurationState state,
            Map<String, ? extends @Nullable Object> document,
            Options options,
            TrialsOfSave tried) {
        if (!options.precondition().holds(Optional.of(state.revision()))) {
            return new Checked.Settled<>(new ApplyOutcome.Stale(state.revision()));
        }
        Catalog stored = Catalog.of(state.documents());
        ConfigurationDocument.Reading wanted = ConfigurationDocument.read(document, stored);
        if (!wanted.problems().isEmpty()) {
            return new Checked.Settled<>(new ApplyOutcome.Refused(wanted.problems(), List.of()));
        }
        Optional<Long> other =
                wanted.revision().filter(given -> given != state.revision() && !options.force());
        if (other.isPresent()) {
            return new Checked.Settled<>(
                    new ApplyOutcome.OfAnotherRevision(other.get(), state.revision()));
        }
        return compare(state, stored, wanted.draft(), options, tried);
    }

    private Checked<ApplyOutcome> compare(
            ConfigurationState state,
            Catalog stored,
            Catalog wanted,
            Options options,
            TrialsOfSave tried) {
        ConfigurationDiff diff = ConfigurationDiff.between(stored.contents(), wanted.contents());
        Findings findings = new DraftCheck(wanted, secrets).whole();
        if (!diff.isEmpty() && findings.refuse(options.strict())) {
            return new Checked.Settled<>(
                    new ApplyOutcome.Refused(findings.reasons(), findings.diagnostics()));
        }
        List<DocumentProblem> failures = tried.problems(saved(diff), stored, wanted);
        if (!failures.isEmpty()) {
            return new Checked.Settled<>(
                    new ApplyOutcome.Refused(failures, findings.diagnostics()));
        }
        if (diff.isEmpty() || options.dryRun()) {
            return new Checked.Settled<>(
                    new ApplyOutcome.Applied(state.revision(), diff, findings.diagnostics()));
        }
        return new Checked.Sound<>(
                changes(diff, wanted),
                versions ->
                        new ApplyOutcome.Applied(
                                versions.getFirst().revision(), diff, findings.diagnostics()));
    }

    private static Set<DocumentKey> saved(ConfigurationDiff diff) {
        return Stream.concat(diff.created().stream(), diff.changed().stream())
                .map(ConfigurationDiff.DocumentDiff::key)
                .collect(Collectors.toSet());
    }

    private static List<DocumentChange> changes(ConfigurationDiff diff, Catalog wanted) {
        Stream<DocumentChange> puts =
                Stream.concat(diff.created().stream(), diff.changed().stream())
                        .map(document -> document.key())
                        .map(key ->
                                new DocumentChange.Put(
                                        key, Objects.requireNonNull(wanted.contents().get(key))));
        Stream<DocumentChange> deletions =
                diff.deleted().stream().map(document -> new DocumentChange.Delete(document.key()));
        return Stream.concat(puts, deletions).toList();
    }
}
