package io.penstock.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.audit.AuditEntry;
import io.penstock.application.audit.AuditQuery;
import io.penstock.application.audit.AuditTrail;
import io.penstock.application.concurrency.Simultaneously;
import io.penstock.domain.account.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeyStore} does; each test begins with an empty storage. */
public interface ApiKeyStoreContract {

    Instant MOMENT = Instant.parse("2026-11-20T12:00:00.123Z");
    Mark CREATED = new Mark(MOMENT, "admin");
    Mark REVOKED = new Mark(MOMENT.plusSeconds(60), "Анна");
    KeyGrant READER =
            new KeyGrant("Мониторинг", Role.READER, OptionalLong.empty(), OptionalLong.empty());
    KeyGrant SOURCE =
            new KeyGrant("Site 8", Role.SOURCE, OptionalLong.of(7), OptionalLong.of(1L << 40));

    ApiKeyStore keys();

    /** The audit trail of the same storage. */
    AuditTrail audit();

    private ApiKey create(KeyGrant grant) {
        return keys().create(grant, KeyDigest.of(grant.name()), CREATED).orElseThrow();
    }

    @Test
    default void createShouldKeepWhatTheKeyGrants() {
        ApiKey reader = create(READER);
        ApiKey source = create(SOURCE);

        assertThat(source)
                .isEqualTo(
                        new ApiKey(
                                source.id(), SOURCE, CREATED, Optional.empty(), Optional.empty()));
        assertThat(source.id()).isGreaterThan(reader.id());
        assertThat(keys().find(source.id())).contains(source);
        assertThat(keys().list(0, 10)).containsExactly(reader, source);
        assertThat(keys().load().keys())
                .isEqualTo(
                        Map.of(
                                KeyDigest.of(READER.name()),
                                new KeyRing.Holder(reader.id(), READER),
                                KeyDigest.of(SOURCE.name()),
                                new KeyRing.Holder(source.id(), SOURCE)));
    }

    @Test
    default void createShouldRefuseANameThatAnotherKeyHasOrHad() {
        ApiKey first = create(READER);

        assertThat(keys().create(READER, KeyDigest.of("b"), CREATED)).isEmpty();
        keys().revoke(first.id(), REVOKED);
        assertThat(keys().create(READER, KeyDigest.of("c"), CREATED)).isEmpty();

        assertThat(keys().list(0, 10)).hasSize(1);
    }

    @Test
    default void createShouldLetOneWinWhenManyTakeAName() {
        List<Optional<ApiKey>> created =
                Simultaneously.run(
                        8,
                        thread -> () -> keys().create(READER, KeyDigest.of("" + thread), CREATED));

        assertThat(created).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(keys().generation()).isOne();
    }

    @Test
    default void createShouldGiveEachKeyItsOwnNumberWhenManyAreCreatedAtOnce() {
        List<Long> ids = Simultaneously.run(8, thread -> () -> create(named("key " + thread)).id());

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(keys().generation()).isEqualTo(8);
        assertThat(keys().load().keys()).hasSize(8);
    }

    @Test
    default void listShouldGoOnWhereThePageEnded() {
        ApiKey first = create(named("one"));
        ApiKey second = create(named("two"));
        ApiKey third = create(named("three"));

        assertThat(keys().list(0, 2)).containsExactly(first, second);
        assertThat(keys().list(second.id(), 2)).containsExactly(third);
    }

    @Test
    default void revokeShouldTakeTheKeyOffTheRing() {
        ApiKey reader = create(READER);
        ApiKey source = create(SOURCE);
        long before = keys().generation();

        Optional<ApiKey> revoked = keys().revoke(reader.id(), REVOKED);

        assertThat(revoked.flatMap(ApiKey::revoked)).contains(REVOKED);
        assertThat(keys().find(reader.id())).isEqualTo(revoked);
        assertThat(keys().generation()).isGreaterThan(before);
        assertThat(keys().load().generation()).isEqualTo(keys().generation());
        assertThat(keys().load().keys()).containsOnlyKeys(KeyDigest.of(SOURCE.name()));
        assertThat(keys().list(0, 10)).hasSize(2).contains(source);
    }

    @Test
    default void revokeShouldDoNothingTheSecondTime() {
        ApiKey key = create(READER);
        Optional<ApiKey> revoked = keys().revoke(key.id(), REVOKED);
        long generation = keys().generation();

        assertThat(keys().revoke(key.id(), new Mark(MOMENT.plusSeconds(99), "other"))).isEmpty();
        assertThat(keys().revoke(key.id() + 1, REVOKED)).isEmpty();

        assertThat(keys().find(key.id())).isEqualTo(revoked);
        assertThat(keys().generation()).isEqualTo(generation);
    }

    @Test
    default void touchShouldKeepTheLatestUse() {
        ApiKey key = create(READER);
        ApiKey other = create(SOURCE);

        keys().touch(Map.of(key.id(), MOMENT, other.id() + 1, MOMENT));
        keys().touch(Map.of(key.id(), MOMENT.minus(Duration.ofMinutes(5))));
        assertThat(keys().find(key.id()).flatMap(ApiKey::lastUsedAt)).contains(MOMENT);

        keys().touch(Map.of(key.id(), MOMENT.plusMillis(1)));
        assertThat(keys().find(key.id()).flatMap(ApiKey::lastUsedAt))
                .contains(MOMENT.plusMillis(1));
        assertThat(keys().find(other.id()).flatMap(ApiKey::lastUsedAt)).isEmpty();
    }

    @Test
    default void touchShouldLeaveTheGenerationAsItIs() {
        ApiKey key = create(READER);

        keys().touch(Map.of(key.id(), MOMENT));

        assertThat(keys().generation()).isOne();
    }

    @Test
    default void createAndRevokeShouldBeInTheAuditTrailOnce() {
        ApiKey key = create(SOURCE);
        keys().create(SOURCE, KeyDigest.of("again"), CREATED);
        ApiKey revoked = keys().revoke(key.id(), REVOKED).orElseThrow();
        keys().revoke(key.id(), REVOKED);

        assertThat(audit().find(AuditQuery.ALL, Long.MAX_VALUE, 10))
                .extracting(AuditEntry::note)
                .containsExactly(KeyAudit.revoked(revoked, REVOKED), KeyAudit.created(key));
    }

    private static KeyGrant named(String name) {
        return new KeyGrant(name, Role.ADMIN, OptionalLong.empty(), OptionalLong.empty());
    }
}
