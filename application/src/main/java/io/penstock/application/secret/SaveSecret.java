package io.penstock.application.secret;

import io.penstock.application.account.Mark;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves secrets, encrypted. Thread-safe. */
public final class SaveSecret {

    /** How many characters a value may have. */
    public static final int LONGEST_VALUE = 8192;

    /** How many secrets there may be. */
    public static final int MOST_SECRETS = 1000;

    private static final Logger log = LoggerFactory.getLogger(SaveSecret.class);
    private static final String VALUE = "value";

    private final SecretStore store;
    private final SecretCipher cipher;
    private final LiveSecrets live;
    private final InstantSource clock;

    @Inject
    public SaveSecret(
            SecretStore store, SecretCipher cipher, LiveSecrets live, InstantSource clock) {
        this.store = store;
        this.cipher = cipher;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Saves a secret. Once this returns, this program knows it; others do within a second.
     *
     * @param name its name, as it was given
     * @param content its {@code value}, a text of 1 to {@value #LONGEST_VALUE} characters
     * @param by the name of the API key that saves it
     */
    public Outcome save(String name, Map<String, ? extends @Nullable Object> content, String by) {
        Optional<SecretName> known = SecretName.parse(name);
        DocumentReader reader = new DocumentReader(content);
        Optional<String> value = value(reader);
        List<DocumentProblem> problems = new ArrayList<>();
        if (known.isEmpty()) {
            problems.add(new DocumentProblem("name", SecretName.FORM));
        }
        problems.addAll(reader.finish());
        if (known.isEmpty() || value.isEmpty() || !problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        return cipher.canSeal()
                ? save(new SecretEntry(known.get(), new Mark(clock.instant(), by)), value.get())
                : new Outcome.NoKey();
    }

    private Outcome save(SecretEntry entry, String value) {
        Outcome outcome =
                switch (store.put(entry, cipher.seal(entry.name(), value), MOST_SECRETS)) {
                    case CREATED -> new Outcome.Created(entry);
                    case REPLACED -> new Outcome.Replaced(entry);
                    case FULL -> new Outcome.Full();
                };
        follow();
        return outcome;
    }

    /** Reads it without quoting it where it is not what it must be. */
    private static Optional<String> value(DocumentReader reader) {
        reader.require(VALUE);
        Optional<Object> given = reader.anything(VALUE);
        Optional<String> value =
                given.filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(text -> !text.isEmpty())
                        .filter(text -> text.codePointCount(0, text.length()) <= LONGEST_VALUE);
        if (given.isPresent() && value.isEmpty()) {
            reader.problem(VALUE, "must be a text of 1 to " + LONGEST_VALUE + " characters");
        }
        return value;
    }

    /** What is saved is saved, also where storage goes away right after. */
    private void follow() {
        try {
            live.refresh();
        } catch (StorageUnavailableException e) {
            log.warn("The secret is known a little later: {}", e.getMessage());
        }
    }

    /** What came of saving a secret. */
    public sealed interface Outcome {

        /** The secret is saved; there was none with its name. */
        record Created(SecretEntry entry) implements Outcome {}

        /** The secret is saved, in place of its earlier value. */
        record Replaced(SecretEntry entry) implements Outcome {}

        /** Nothing is saved, and this is all that is wrong. */
        record Invalid(List<DocumentProblem> problems) implements Outcome {
            public Invalid {
                problems = List.copyOf(problems);
            }
        }

        /** Nothing is saved: the settings give no key to encrypt with. */
        record NoKey() implements Outcome {}

        /** Nothing is saved: there are {@value SaveSecret#MOST_SECRETS} others. */
        record Full() implements Outcome {}
    }
}
