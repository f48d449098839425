package io.penstock.http.server;

import io.penstock.application.account.RememberedAnswers;
import io.penstock.application.account.RememberedAnswers.Claim;
import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.http.problem.Problem;
import io.penstock.http.problem.ProblemType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a call that is made again with the same idempotency key as it was answered the first
 * time; a twin of a call that is being answered waits for it. Thread-safe.
 */
public final class RepeatedCalls {

    /** How long a call that is being answered keeps its twins away, should its program die. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(RepeatedCalls.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int FIRST_FAULT = 500;

    private final RememberedAnswers answers;
    private final InstantSource clock;
    private final Duration patience;

    @Inject
    public RepeatedCalls(RememberedAnswers answers, InstantSource clock, HttpSettings settings) {
        this.answers = answers;
        this.clock = clock;
        this.patience = settings.twinPatience();
    }

    /**
     * Answers a call.
     *
     * @param first makes the answer, where the call was not answered before
     */
    Answer answer(Route route, Call call, Supplier<Answer> first) throws IOException {
        Optional<RepeatableRequest> request = RepeatableRequest.read(route, call);
        request.map(RepeatableRequest::identity).ifPresent(call::identifyBy);
        return request.isPresent() ? answer(request.get(), first) : first.get();
    }

    private Answer answer(RepeatableRequest request, Supplier<Answer> first) {
        String token = UUID.randomUUID().toString();
        return switch (claim(request, token)) {
            case Claim.Granted() -> answerFirst(request, token, first);
            case Claim.Answered(String text) -> replayed(SealedAnswer.open(text, request.seal()));
            case Claim.Reused() -> reused();
            case Claim.Running() -> stillRunning();
        };
    }

    /** The answer to a call that was made before, as it was answered then. */
    public static Answer replayed(Answer first) {
        return first.withHeader("Idempotent-Replay", "true");
    }

    private Claim claim(RepeatableRequest request, String token) {
        long start = System.nanoTime();
        Claim claim = tryToClaim(request, token);
        while (claim instanceof Claim.Running
                && System.nanoTime() - start < patience.toNanos()
                && pause()) {
            claim = tryToClaim(request, token);
        }
        return claim;
    }

    private Claim tryToClaim(RepeatableRequest request, String token) {
        Instant now = clock.instant();
        return answers.claim(
                new RememberedAnswers.Attempt(
                        request.name(), request.fingerprint(), token, now, now.plus(LEASE)));
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Answer answerFirst(RepeatableRequest request, String token, Supplier<Answer> first) {
        Answer answer = first.get();
        try {
            remember(request, token, answer);
        } catch (StorageUnavailableException | OutcomeUnknownException e) {
            log.warn("An answer is not remembered; its repetition may run: {}", e.getMessage());
        }
        return answer;
    }

    private void remember(RepeatableRequest request, String token, Answer answer) {
        if (answer.status() < FIRST_FAULT && answer.isRemembered()) {
            String text = SealedAnswer.seal(answer.repetition(), request.seal());
            if (text.length() <= RememberedAnswers.LONGEST_ANSWER) {
                answers.remember(request.name(), token, text);
                return;
            }
            log.warn("An answer is too long to be remembered; its repetition runs.");
        }
        answers.release(request.name(), token);
    }

    /**
     * The answer to a call whose idempotency key was used before with something else. It is not
     * remembered, for the key belongs to the other call.
     */
    public static Answer reused() {
        return Answer.problem(
                        Problem.of(
                                ProblemType.IDEMPOTENCY_KEY_REUSED,
                                "The key was first used here with another body or query. Take a new"
                                        + " one."))
                .notRemembered();
    }

    private static Answer stillRunning() {
        return Answer.problem(
                Problem.of(
                                ProblemType.CONFLICT,
                                "The first request with this idempotency key is still being"
                                        + " answered. Send it again in a moment.")
                        .with("code", "first_still_running")
                        .withHeader("Retry-After", "1"));
    }
}
