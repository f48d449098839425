package io.penstock.application.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.account.Mark;
import io.penstock.application.audit.AuditEntry;
import io.penstock.application.audit.AuditQuery;
import io.penstock.application.audit.AuditTrail;
import io.penstock.application.concurrency.Simultaneously;
import io.penstock.application.secret.SecretStore.Put;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link SecretStore} does; each test begins with an empty storage. */
public interface SecretStoreContract {

    Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");
    Mark BY_ADMIN = new Mark(NOON, "admin");
    Mark BY_ANNA = new Mark(NOON.plusSeconds(60), "Анна");
    SecretName BUYER_A = new SecretName("buyer_a");
    SecretName BUYER_B = new SecretName("buyer_b");

    SecretStore secrets();

    /** The audit trail of the same storage. */
    AuditTrail audit();

    private Put put(SecretName name, Mark mark, String value) {
        return secrets().put(new SecretEntry(name, mark), sealed(value), 100);
    }

    private static SealedValue sealed(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return new SealedValue("0123456789abcdef", Base64.getEncoder().encodeToString(bytes));
    }

    @Test
    default void putShouldKeepEachValueUnderItsName() {
        assertThat(put(BUYER_B, BY_ANNA, "b")).isEqualTo(Put.CREATED);
        assertThat(put(BUYER_A, BY_ADMIN, "a")).isEqualTo(Put.CREATED);

        assertThat(secrets().load())
                .isEqualTo(
                        new StoredSecrets(2, Map.of(BUYER_A, sealed("a"), BUYER_B, sealed("b"))));
        assertThat(secrets().list())
                .containsExactly(
                        new SecretEntry(BUYER_A, BY_ADMIN), new SecretEntry(BUYER_B, BY_ANNA));
    }

    @Test
    default void putShouldReplaceTheEarlierValue() {
        put(BUYER_A, BY_ADMIN, "old");

        assertThat(put(BUYER_A, BY_ANNA, "new")).isEqualTo(Put.REPLACED);

        assertThat(secrets().load().values()).isEqualTo(Map.of(BUYER_A, sealed("new")));
        assertThat(secrets().list()).containsExactly(new SecretEntry(BUYER_A, BY_ANNA));
        assertThat(secrets().generation()).isEqualTo(2);
    }

    @Test
    default void putShouldKeepTheLongestValueThatCanBeSaved() {
        String longest = "\ud83d\ude00".repeat(SaveSecret.LONGEST_VALUE) + "x".repeat(28);

        put(BUYER_A, BY_ADMIN, longest);

        assertThat(secrets().load().values()).containsEntry(BUYER_A, sealed(longest));
    }

    @Test
    default void putShouldKeepNoMoreThanThereMayBe() {
        put(BUYER_A, BY_ADMIN, "a");
        SecretEntry other = new SecretEntry(BUYER_B, BY_ADMIN);

        assertThat(secrets().put(other, sealed("b"), 1)).isEqualTo(Put.FULL);
        assertThat(secrets().put(new SecretEntry(BUYER_A, BY_ANNA), sealed("c"), 1))
                .isEqualTo(Put.REPLACED);
        assertThat(secrets().generation()).isEqualTo(2);
        assertThat(secrets().load().values()).containsOnlyKeys(BUYER_A);

        assertThat(secrets().put(other, sealed("b"), 2)).isEqualTo(Put.CREATED);
    }

    @Test
    default void putShouldNotPassTheMostWhenManySaveAtOnce() {
        List<Put> outcomes =
                Simultaneously.run(
                        8,
                        thread ->
                                () ->
                                        secrets()
                                                .put(
                                                        new SecretEntry(
                                                                new SecretName("s" + thread),
                                                                BY_ADMIN),
                                                        sealed("v"),
                                                        3));

        assertThat(outcomes).filteredOn(Put.CREATED::equals).hasSize(3);
        assertThat(outcomes).filteredOn(Put.FULL::equals).hasSize(5);
        assertThat(secrets().generation()).isEqualTo(3);
        assertThat(secrets().list()).hasSize(3);
    }

    @Test
    default void removeShouldForgetTheSecretOnce() {
        put(BUYER_A, BY_ADMIN, "a");
        put(BUYER_B, BY_ADMIN, "b");

        assertThat(secrets().remove(BUYER_A, BY_ANNA)).isTrue();
        assertThat(secrets().remove(BUYER_A, BY_ANNA)).isFalse();

        assertThat(secrets().load()).isEqualTo(new StoredSecrets(3, Map.of(BUYER_B, sealed("b"))));
        assertThat(secrets().list()).containsExactly(new SecretEntry(BUYER_B, BY_ADMIN));
        assertThat(put(BUYER_A, BY_ADMIN, "again")).isEqualTo(Put.CREATED);
    }

    @Test
    default void putAndRemoveShouldBeInTheAuditTrailOnce() {
        put(BUYER_A, BY_ADMIN, "a");
        put(BUYER_A, BY_ANNA, "b");
        secrets().put(new SecretEntry(BUYER_B, BY_ADMIN), sealed("b"), 1);
        secrets().remove(BUYER_B, BY_ADMIN);
        secrets().remove(BUYER_A, BY_ANNA);

        assertThat(audit().find(AuditQuery.ALL, Long.MAX_VALUE, 10))
                .extracting(AuditEntry::note)
                .containsExactly(
                        SecretAudit.deleted(BUYER_A, BY_ANNA),
                        SecretAudit.saved(new SecretEntry(BUYER_A, BY_ANNA), false),
                        SecretAudit.saved(new SecretEntry(BUYER_A, BY_ADMIN), true));
    }
}
