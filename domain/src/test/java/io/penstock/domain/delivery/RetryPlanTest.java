package io.penstock.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryPlanTest {

    private static final Instant FIRST = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant NOW = FIRST.plusSeconds(60);
    private static final RetryPolicy USUAL = RetryPolicy.DEFAULT;
    private static final AttemptOutcome.Errored ERROR =
            new AttemptOutcome.Errored(ErrorCode.CONNECT, "down", false, Optional.empty());

    @Test
    void withoutABackupTheOwnPolicyHolds() {
        RetryPlan plan = RetryPlan.of(method(Optional.of(times(1)), Optional.empty()), USUAL);

        assertThat(next(plan, 1)).isPresent();
        assertThat(next(plan, 2)).isEmpty();
        assertThat(plan.isBackupsTurn(5)).isFalse();
        assertThat(next(RetryPlan.of(USUAL), 500)).isPresent();
    }

    @Test
    void theBackupHasItsTurnAfterTheRepetitions() {
        RetryPlan plan = RetryPlan.of(method(Optional.of(times(2)), Optional.of(times(1))), USUAL);

        assertThat(plan.isBackupsTurn(2)).isFalse();
        assertThat(next(plan, 2)).get().isNotEqualTo(NOW);
        assertThat(next(plan, 3)).contains(NOW);
        assertThat(plan.isBackupsTurn(3)).isTrue();
        assertThat(next(plan, 4)).isPresent();
        assertThat(next(plan, 5)).isEmpty();
    }

    @Test
    void whereABackupIsThereAreTwoRepetitionsUnlessItIsSaid() {
        RetryPlan plan = RetryPlan.of(method(Optional.empty(), Optional.empty(), true), USUAL);

        assertThat(plan.isBackupsTurn(2)).isFalse();
        assertThat(plan.isBackupsTurn(3)).isTrue();
        assertThat(next(plan, 5)).isPresent();
        assertThat(next(plan, 6)).isEmpty();
    }

    private static Optional<Instant> next(RetryPlan plan, int attempts) {
        return plan.next(attempts, FIRST, NOW, ERROR, new Random(1));
    }

    private static RetryPolicy times(int times) {
        return new RetryPolicy(
                USUAL.initial(), USUAL.maximum(), USUAL.total(), OptionalInt.of(times));
    }

    private static DeliveryMethod method(Optional<RetryPolicy> own, Optional<RetryPolicy> backup) {
        return method(own, backup, backup.isPresent());
    }

    private static DeliveryMethod method(
            Optional<RetryPolicy> own, Optional<RetryPolicy> backup, boolean hasBackup) {
        return new DeliveryMethod(
                URI.create("https://buyer.example/"),
                RequestShape.of(DeliveryFormat.JSON),
                AnswerRules.DEFAULT,
                DeliveryMethod.DEFAULT_TIMEOUT,
                EndpointLimits.DEFAULT,
                ConnectionSettings.DEFAULT,
                own,
                hasBackup
                        ? Optional.of(
                                new BackupEndpoint(
                                        URI.create("https://backup.example/"),
                                        Duration.ofSeconds(1),
                                        backup))
                        : Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
