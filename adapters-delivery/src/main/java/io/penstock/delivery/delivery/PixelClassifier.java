package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.AttemptOutcome.Rejected;
import io.penstock.domain.delivery.ErrorCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Decides by an answer what came of a pixel: 2xx and 3xx are successes, also where the body broke
 * off, for the server has noted the event by then; 408, 425, 429 and all that is neither of these
 * nor 4xx is an error to be repeated; any other 4xx is a failure.
 */
final class PixelClassifier {

    private final InstantSource clock;

    PixelClassifier(InstantSource clock) {
        this.clock = clock;
    }

    AttemptOutcome classify(Answer answer) {
        int family = answer.status() / 100;
        if (family == 2 || family == 3) {
            return new Accepted();
        }
        boolean refused =
                family == 4 && !AnswerClassifier.WORTH_REPEATING.contains(answer.status());
        return refused ? new Rejected(quote(answer)) : error(answer);
    }

    private Errored error(Answer answer) {
        Optional<Duration> retryAfter =
                answer.retryAfter().flatMap(value -> RetryAfter.parse(value, clock.instant()));
        return new Errored(ErrorCode.STATUS, quote(answer), false, retryAfter);
    }

    private static String quote(Answer answer) {
        String body =
                AnswerClassifier.shortened(
                        AnswerClassifier.oneLine(answer.body()), AnswerClassifier.QUOTED_LENGTH);
        String status = "The server answered " + answer.statusText();
        return body.isEmpty() ? status + "." : status + ": " + body;
    }
}
