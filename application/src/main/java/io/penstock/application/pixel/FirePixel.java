package io.penstock.application.pixel;

import io.penstock.application.expression.SecretMask;
import io.penstock.application.secret.NoSuchSecretException;
import io.penstock.application.secret.Secrets;
import io.penstock.application.secret.UnreadableSecretException;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.ErrorCode;
import io.penstock.domain.pixel.Pixel;
import io.penstock.domain.pixel.PixelGateway;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt of one pixel where its condition holds. Thread-safe. */
public final class FirePixel {

    private static final Logger log = LoggerFactory.getLogger(FirePixel.class);

    private final PixelGateway gateway;
    private final Secrets secrets;
    private final InstantSource clock;

    @Inject
    public FirePixel(PixelGateway gateway, Secrets secrets, InstantSource clock) {
        this.gateway = gateway;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface End {
        /** It is not to be fired, and why. */
        record Unwanted(String reason) implements End {}

        /** An attempt, its secrets masked; where nothing could be sent it says so. */
        record Made(Attempt attempt) implements End {}
    }

    /**
     * Fires it.
     *
     * @param constants what the templates may name beside the rest
     * @param attempts how many attempts were made before; the condition is asked before the first
     */
    End fire(
            Pixel pixel,
            Map<String, Object> constants,
            PixelSubject subject,
            PixelOccasion occasion,
            int attempts) {
        PixelVariables variables = new PixelVariables(subject, occasion, constants, secrets);
        PixelVerdict verdict = PixelVerdict.of(pixel, variables, occasion);
        return attempts > 0 || verdict.fires()
                ? new End.Made(attempt(pixel, variables))
                : new End.Unwanted(verdict.reason());
    }

    private Attempt attempt(Pixel pixel, PixelVariables variables) {
        try {
            return switch (PixelRendering.of(pixel, variables)) {
                case PixelRendering.Ready(var request) ->
                        SecretMask.of(gateway.fire(request), variables.told());
                case PixelRendering.Unsendable(String reason) ->
                        SecretMask.of(
                                unsent(new AttemptOutcome.Rejected(reason)), variables.told());
            };
        } catch (NoSuchSecretException | UnreadableSecretException e) {
            return unsent(error("It was not sent: " + e.getMessage(), false));
        } catch (RuntimeException e) {
            log.error("Pixel '{}': an attempt failed in this program.", pixel.name(), e);
            return unsent(error("The attempt failed in this program; its log says why.", true));
        }
    }

    private static AttemptOutcome error(String reason, boolean maybeSent) {
        return new AttemptOutcome.Errored(ErrorCode.INTERNAL, reason, maybeSent, Optional.empty());
    }

    private Attempt unsent(AttemptOutcome outcome) {
        return new Attempt(
                clock.instant(), Duration.ZERO, "", OptionalInt.empty(), Optional.empty(), outcome);
    }
}
