package io.penstock.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.SettableClock;
import io.penstock.application.audit.InMemoryAuditTrail;
import io.penstock.domain.account.Principal;
import io.penstock.domain.account.Role;
import io.penstock.dsl.document.DocumentProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys from their creation to their revocation, on two programs with one storage. */
class ManageKeysTest {

    private static final AdminKey ADMIN = new AdminKey("an-admin-key-of-tests");

    private final SettableClock clock = SettableClock.atTen();
    private final ApiKeyStore store = new InMemoryApiKeyStore(new InMemoryAuditTrail());
    private final LiveKeys live = new LiveKeys(ADMIN, store, clock);
    private final LiveKeys elsewhere = new LiveKeys(ADMIN, store, clock);
    private final CreateKey create = new CreateKey(store, live, new KeyMaker(new Random(1)), clock);
    private final RevokeKey revoke = new RevokeKey(store, live, clock);

    private CreateKey.Outcome.Created create(Map<String, ? extends @Nullable Object> content) {
        CreateKey.Outcome outcome = create.create(content, "admin");
        assertThat(outcome).isInstanceOf(CreateKey.Outcome.Created.class);
        return (CreateKey.Outcome.Created) outcome;
    }

    @Test
    void adminKeyOfTheSettingsShouldBeKnownWithoutStorage() {
        assertThat(live.authenticate("an-admin-key-of-tests"))
                .contains(new Principal("admin", Role.ADMIN));
        assertThat(live.authenticate("another-admin-key")).isEmpty();
    }

    @Test
    void createdKeyShouldBeAcceptedAtOnceAndElsewhereAfterTheNextLook() {
        String secret =
                create(Map.of("name", "Site 8", "role", "source", "user", 7L, "site", 8L)).secret();
        Principal holder =
                new Principal("Site 8", Role.SOURCE, OptionalLong.of(7), OptionalLong.of(8));

        assertThat(live.authenticate(secret)).contains(holder);
        assertThat(elsewhere.authenticate(secret)).isEmpty();
        elsewhere.refresh();
        assertThat(elsewhere.authenticate(secret)).contains(holder);
        assertThat(live.authenticate(secret + "x")).isEmpty();
    }

    @Test
    void revokedKeyShouldBeRefusedAtOnceAndElsewhereAfterTheNextLook() {
        CreateKey.Outcome.Created created = create(Map.of("name", "Reader", "role", "reader"));
        elsewhere.refresh();

        RevokeKey.Outcome outcome = revoke.revoke(created.key().id(), "admin");

        assertThat(outcome).isInstanceOf(RevokeKey.Outcome.Revoked.class);
        assertThat(live.authenticate(created.secret())).isEmpty();
        assertThat(elsewhere.authenticate(created.secret())).isPresent();
        elsewhere.refresh();
        assertThat(elsewhere.authenticate(created.secret())).isEmpty();
    }

    @Test
    void revokeShouldTellAKeyThatWasRevokedFromOneThatNeverWas() {
        ApiKey key = create(Map.of("name", "Reader", "role", "reader")).key();
        revoke.revoke(key.id(), "admin");

        assertThat(revoke.revoke(key.id(), "other"))
                .isEqualTo(new RevokeKey.Outcome.RevokedBefore(store.find(key.id()).orElseThrow()));
        assertThat(revoke.revoke(99, "other")).isEqualTo(new RevokeKey.Outcome.Unknown());
    }

    @Test
    void nameShouldNotBeTakenTwice() {
        create(Map.of("name", "Reader", "role", "reader"));

        assertThat(create.create(Map.of("name", "Reader", "role", "admin"), "admin"))
                .isEqualTo(new CreateKey.Outcome.NameTaken("Reader"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "admin", "penstock", " a", "a ", "a\nb", "-a", "a/b"})
    void nameThatCouldBeMistakenShouldBeRefused(String name) {
        assertThat(problemFields(Map.of("name", name, "role", "reader"))).containsExactly("name");
    }

    @Test
    void everythingThatIsWrongShouldBeNamed() {
        assertThat(problemFields(Map.of("rolle", "reader", "site", -1L)))
                .containsExactlyInAnyOrder("rolle", "site", "name", "role");
        assertThat(problemFields(Map.of("name", "A", "role", "reader", "user", 7L, "site", 8L)))
                .containsExactlyInAnyOrder("user", "site");
    }

    private List<String> problemFields(Map<String, ? extends @Nullable Object> content) {
        CreateKey.Outcome outcome = create.create(content, "admin");
        assertThat(outcome).isInstanceOf(CreateKey.Outcome.Invalid.class);
        return ((CreateKey.Outcome.Invalid) outcome)
                .problems().stream().map(DocumentProblem::field).toList();
    }

    @Test
    void secretShouldNotShowInTheOutcome() {
        CreateKey.Outcome.Created created = create(Map.of("name", "Reader", "role", "reader"));

        assertThat(created.toString()).doesNotContain(created.secret());
    }

    @Test
    void usesShouldBeNotedLaterAndOnce() {
        CreateKey.Outcome.Created created = create(Map.of("name", "Reader", "role", "reader"));
        live.authenticate(created.secret());
        clock.advance(Duration.ofSeconds(30));
        live.authenticate(created.secret());
        assertThat(lastUse(created)).isEmpty();

        live.noteUses();
        assertThat(lastUse(created)).contains(clock.instant());
    }

    private Optional<Instant> lastUse(CreateKey.Outcome.Created created) {
        return store.find(created.key().id()).flatMap(ApiKey::lastUsedAt);
    }
}
