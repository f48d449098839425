package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.AttemptOutcome.Rejected;
import io.penstock.domain.delivery.ErrorCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Decides by the status of an answer what came of an attempt.
 *
 * <p>2xx is accepted, also where the body was too large to be read to its end: sending the lead
 * again because the buyer is talkative would sell it twice. 408, 425, 429 and all that is neither
 * 2xx nor 4xx is an error to be repeated; any other 4xx is a rejection. An error with a status
 * counts as not delivered, because the buyer did decide.
 */
final class AnswerClassifier {

    /** Request timeout, too early, and too many requests. */
    private static final Set<Integer> WORTH_REPEATING = Set.of(408, 425, 429);

    private static final int QUOTED_LENGTH = 200;

    private final InstantSource clock;

    AnswerClassifier(InstantSource clock) {
        this.clock = clock;
    }

    AttemptOutcome classify(Answer answer) {
        int status = answer.status();
        if (status / 100 == 2) {
            return new Accepted();
        }
        boolean refusal = status / 100 == 4 && !WORTH_REPEATING.contains(status);
        return refusal ? new Rejected(quote(answer)) : error(answer);
    }

    private Errored error(Answer answer) {
        Optional<Duration> retryAfter =
                answer.retryAfter().flatMap(value -> RetryAfter.parse(value, clock.instant()));
        return new Errored(ErrorCode.STATUS, quote(answer), false, retryAfter);
    }

    private static String quote(Answer answer) {
        String line = answer.body().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        String quoted = line.length() <= QUOTED_LENGTH ? line : cut(line);
        String status = "The buyer answered " + answer.statusText();
        return quoted.isEmpty() ? status + "." : status + ": " + quoted;
    }

    private static String cut(String line) {
        return line.substring(0, QUOTED_LENGTH) + "…";
    }
}
