package io.penstock.application.account;

import io.penstock.application.audit.AuditNote;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.account.Role;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates API keys. Thread-safe. */
public final class CreateKey {

    private static final Logger log = LoggerFactory.getLogger(CreateKey.class);
    private static final Set<String> RESERVED = Set.of(AdminKey.NAME, AuditNote.PENSTOCK);
    private static final String NAME_FORM = "[\\p{L}\\p{N}]([\\p{L}\\p{N} ._@-]*[\\p{L}\\p{N}])?";

    private final ApiKeyStore store;
    private final LiveKeys live;
    private final KeyMaker maker;
    private final InstantSource clock;

    @Inject
    public CreateKey(ApiKeyStore store, LiveKeys live, KeyMaker maker, InstantSource clock) {
        this.store = store;
        this.live = live;
        this.maker = maker;
        this.clock = clock;
    }

    /**
     * Creates a key. Once this returns, this program accepts it.
     *
     * @param content what it grants: {@code name}, {@code role}, and {@code user} and {@code site}
     *     for sources
     * @param by the name of the API key that creates it
     */
    public Outcome create(Map<String, ? extends @Nullable Object> content, String by) {
        DocumentReader reader = new DocumentReader(content);
        Optional<KeyGrant> grant = read(reader);
        if (grant.isEmpty()) {
            return new Outcome.Invalid(reader.finish());
        }
        String secret = maker.next();
        Optional<ApiKey> created =
                store.create(grant.get(), KeyDigest.of(secret), new Mark(clock.instant(), by));
        created.ifPresent(_ -> follow());
        return created.<Outcome>map(key -> new Outcome.Created(key, secret))
                .orElseGet(() -> new Outcome.NameTaken(grant.get().name()));
    }

    private static Optional<KeyGrant> read(DocumentReader reader) {
        String name = reader.requiredText("name", KeyGrant.LONGEST_NAME);
        reader.require("role");
        Optional<Role> role = reader.choice("role", Role.class);
        OptionalLong user = bound(reader, "user", role);
        OptionalLong site = bound(reader, "site", role);
        if (RESERVED.contains(name)) {
            reader.problem("name", "must not be '" + name + "', which Penstock uses itself");
        } else if (!name.isBlank() && !name.matches(NAME_FORM)) {
            reader.problem(
                    "name",
                    "must be of letters, digits, spaces and . _ @ -, and begin and end with a"
                            + " letter or digit");
        }
        return reader.finish().isEmpty()
                ? role.map(known -> new KeyGrant(name, known, user, site))
                : Optional.empty();
    }

    private static OptionalLong bound(DocumentReader reader, String key, Optional<Role> role) {
        Optional<Long> number = reader.whole(key, 0, Long.MAX_VALUE);
        if (number.isPresent() && role.isPresent() && role.get() != Role.SOURCE) {
            reader.problem(key, "is only for keys with the role source");
        }
        return number.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** What is created is created, also where storage goes away right after. */
    private void follow() {
        try {
            live.refresh();
        } catch (StorageUnavailableException e) {
            log.warn("The new key is accepted a little later: {}", e.getMessage());
        }
    }

    /** What came of creating a key. */
    public sealed interface Outcome {

        /**
         * The key is created.
         *
         * @param key the key as it stands now
         * @param secret the key itself, which nobody is told again
         */
        record Created(ApiKey key, String secret) implements Outcome {

            @Override
            public String toString() {
                return "Created[key=" + key + "]";
            }
        }

        /** Nothing is created, and this is all that is wrong. */
        record Invalid(List<DocumentProblem> problems) implements Outcome {
            public Invalid {
                problems = List.copyOf(problems);
            }
        }

        /** Nothing is created: another key, revoked or not, has the name. */
        record NameTaken(String name) implements Outcome {}
    }
}
