package io.penstock.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.SettableClock;
import io.penstock.application.account.KeyAudit;
import io.penstock.application.audit.AuditEntry;
import io.penstock.application.audit.AuditNote;
import io.penstock.application.audit.AuditQuery;
import io.penstock.application.audit.AuditTrail;
import io.penstock.application.audit.InMemoryAuditTrail;
import io.penstock.application.network.Cidr;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import io.penstock.http.server.HttpSettings;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {

    private static final InetAddress ADDRESS = InetAddress.ofLiteral("203.0.113.9");

    private final SettableClock clock = SettableClock.atTen();
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final FailedAttempts attempts = new FailedAttempts(audit, clock);

    private void failOften(InetAddress address) {
        for (int failure = 0; failure < FailedAttempts.ALLOWED; failure++) {
            assertThat(attempts.failed(address)).isEmpty();
        }
    }

    @Test
    void addressShouldBeLockedOutForTheRestOfTheWindow() {
        attempts.failed(ADDRESS);
        clock.advance(Duration.ofSeconds(20));
        for (int failure = 1; failure < FailedAttempts.ALLOWED; failure++) {
            assertThat(attempts.failed(ADDRESS)).isEmpty();
        }

        assertThat(attempts.failed(ADDRESS)).contains(Duration.ofSeconds(40));
        clock.advance(Duration.ofSeconds(39));
        assertThat(attempts.failed(ADDRESS)).contains(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        failOften(ADDRESS);
    }

    @Test
    void addressesShouldBeCountedEachByItself() {
        failOften(ADDRESS);

        assertThat(attempts.failed(InetAddress.ofLiteral("203.0.113.10"))).isEmpty();
        assertThat(attempts.failed(ADDRESS)).isPresent();
    }

    @Test
    void addressesOfOneIpv6NetworkShouldBeCountedTogether() {
        failOften(InetAddress.ofLiteral("2001:db8:1:2::1"));

        assertThat(attempts.failed(InetAddress.ofLiteral("2001:db8:1:2:ffff::"))).isPresent();
        assertThat(attempts.failed(InetAddress.ofLiteral("2001:db8:1:3::1"))).isEmpty();
    }

    @Test
    void lockoutShouldBeInTheAuditTrailOnce() {
        failOften(ADDRESS);
        attempts.failed(ADDRESS);
        attempts.failed(ADDRESS);

        assertThat(audit.find(AuditQuery.ALL, Long.MAX_VALUE, 10))
                .extracting(AuditEntry::note)
                .containsExactly(
                        KeyAudit.lockedOut(
                                clock.instant(),
                                "203.0.113.9",
                                FailedAttempts.ALLOWED,
                                FailedAttempts.WINDOW));
    }

    @Test
    void lockoutShouldNotWaitForStorage() {
        FailedAttempts withoutStorage = new FailedAttempts(new Away(), clock);
        Optional<Duration> last = Optional.empty();
        for (int failure = 0; failure <= FailedAttempts.ALLOWED; failure++) {
            last = withoutStorage.failed(ADDRESS);
        }

        assertThat(last).isPresent();
    }

    private static final class Away implements AuditTrail {

        @Override
        public void add(AuditNote note) {
            throw new StorageUnavailableException("away", new AssertionError());
        }

        @Override
        public List<AuditEntry> find(AuditQuery query, long before, int atMost) {
            return List.of();
        }
    }

    @Test
    void lockedOutCallerShouldBeToldWhenToTryAgainAndBeServedWithAValidKey() {
        try (TestProgram program = TestProgram.start()) {
            for (int failure = 0; failure < FailedAttempts.ALLOWED; failure++) {
                program.send(program.requestWith("guess-" + failure, "/metrics"))
                        .expectProblem(401);
            }

            Reply reply = program.send(program.requestWith("guess", "/metrics")).expectProblem(429);

            assertThat(reply.header("Retry-After")).isEqualTo("60");
            assertThat(reply.text("detail")).endsWith("or wait 60 s.");
            program.send(program.request("/metrics", Role.READER)).expect(200);
            program.send(program.request("/metrics")).expectProblem(401);
            assertThat(program.get("/api/v1/audit?action=attempts_refused").json().path("items"))
                    .hasSize(1);
        }
    }

    @Test
    void callersBehindATrustedProxyShouldBeToldApart() {
        HttpSettings settings =
                new HttpSettings("127.0.0.1", 0)
                        .withTrustedProxies(new TrustedProxies(List.of(Cidr.parse("127.0.0.0/8"))));
        try (TestProgram program = TestProgram.start(settings)) {
            for (int failure = 0; failure < FailedAttempts.ALLOWED; failure++) {
                guess(program, "203.0.113.9").expectProblem(401);
            }

            guess(program, "203.0.113.9").expectProblem(429);
            guess(program, "203.0.113.10").expectProblem(401);
        }
    }

    @Test
    void callersShouldNotNameTheirOwnAddress() {
        try (TestProgram program = TestProgram.start()) {
            for (int failure = 0; failure < FailedAttempts.ALLOWED; failure++) {
                guess(program, "203.0.113." + failure).expectProblem(401);
            }

            guess(program, "203.0.113.99").expectProblem(429);
        }
    }

    private static Reply guess(TestProgram program, String forwardedFor) {
        return program.send(
                program.requestWith("guess", "/metrics").header("X-Forwarded-For", forwardedFor));
    }
}
