package io.penstock.application.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.penstock.application.account.KeyDigest;
import io.penstock.application.account.Mark;
import io.penstock.application.audit.AuditAction;
import io.penstock.application.audit.AuditQuery;
import io.penstock.application.audit.AuditTrail;
import io.penstock.application.concurrency.Simultaneously;
import io.penstock.domain.company.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every {@link PostbackTokens} does; each test begins with an empty storage. */
public interface PostbackTokensContract {

    Mark MARK = new Mark(Instant.parse("2026-11-20T12:00:00.123Z"), "admin");
    CompanyId ACME = new CompanyId(5);
    CompanyId GLOBEX = new CompanyId(6);

    PostbackTokens tokens();

    /** The audit trail of the same storage. */
    AuditTrail audit();

    private static KeyDigest digest(String token) {
        return KeyDigest.of(token);
    }

    @Test
    default void findShouldTellWhoseATokenIs() {
        tokens().renew(ACME, digest("one"), MARK);
        tokens().renew(GLOBEX, digest("two"), MARK);

        assertThat(tokens().find(digest("one"))).contains(ACME);
        assertThat(tokens().find(digest("two"))).contains(GLOBEX);
        assertThat(tokens().find(digest("three"))).isEmpty();
    }

    @Test
    default void aNewTokenShouldTakeThePlaceOfTheOneBefore() {
        tokens().renew(ACME, digest("one"), MARK);
        tokens().renew(ACME, digest("two"), MARK);

        assertThat(tokens().find(digest("one"))).isEmpty();
        assertThat(tokens().find(digest("two"))).contains(ACME);
    }

    @Test
    default void aRevokedTokenShouldBeNobodys() {
        tokens().renew(ACME, digest("one"), MARK);

        assertThat(tokens().revoke(ACME, MARK)).isTrue();
        assertThat(tokens().revoke(ACME, MARK)).isFalse();
        assertThat(tokens().find(digest("one"))).isEmpty();
    }

    @Test
    default void theAuditTrailShouldTellEachChangeOnce() {
        tokens().renew(ACME, digest("one"), MARK);
        tokens().revoke(ACME, MARK);
        tokens().revoke(ACME, MARK);

        assertThat(audit().find(AuditQuery.ALL, Long.MAX_VALUE, 10))
                .extracting(entry -> entry.note().action(), entry -> entry.note().subject())
                .containsExactly(
                        tuple(AuditAction.POSTBACK_TOKEN_REVOKED, "company 5"),
                        tuple(AuditAction.POSTBACK_TOKEN_RENEWED, "company 5"));
    }

    @Test
    default void ofTokensGivenAtOnceOneShouldStay() {
        List<KeyDigest> given =
                Simultaneously.run(
                        4,
                        thread ->
                                () -> {
                                    KeyDigest digest = digest("token " + thread);
                                    tokens().renew(ACME, digest, MARK);
                                    return Objects.requireNonNull(digest);
                                });

        assertThat(given.stream().filter(digest -> tokens().find(digest).isPresent())).hasSize(1);
    }
}
