package io.penstock.delivery.delivery;

import io.penstock.delivery.content.BatchBody;
import io.penstock.delivery.delivery.LeadAnswers.LeadAnswer;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.AttemptOutcome.Rejected;
import io.penstock.domain.delivery.BatchAttempt;
import io.penstock.domain.delivery.BatchGateway;
import io.penstock.domain.delivery.BatchRequest;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.ErrorCode;
import io.penstock.domain.delivery.HttpVerb;
import io.penstock.dsl.template.RenderedTooLargeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Sends batches to buyers over HTTP, as {@link HttpDeliveryGateway} sends single leads. Safe for
 * use by many threads.
 */
final class HttpBatchGateway implements BatchGateway {

    private final HttpDeliveryGateway gateway;
    private final InstantSource clock;

    HttpBatchGateway(HttpDeliveryGateway gateway, InstantSource clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public BatchAttempt send(BatchRequest request) {
        Instant at = clock.instant();
        long began = System.nanoTime();
        BatchBody body = BatchBody.of(request);
        if (body.isEmpty()) {
            return BatchAttempts.unsent(
                    request, body, at, new Rejected("No lead of the batch could be written."));
        }
        LeadPost post;
        try {
            post = post(request, body, at);
        } catch (RenderedTooLargeException e) {
            return BatchAttempts.unsent(
                    request, body, at, new Rejected("It was not sent: " + e.getMessage()));
        }
        Transmission transmission = new Transmission(body.body().text());
        Exchange.Result result = gateway.exchange(request.method(), post, transmission);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Exchange.Result read = whole(result, request.method());
        return new BatchAttempt(
                read.outcome(), true, each(request, body, transmission, read, at, took));
    }

    /** What is said of single leads must have been read to its end. */
    private static Exchange.Result whole(Exchange.Result result, DeliveryMethod method) {
        boolean isCut = result.answer().map(Answer::cut).orElse(false);
        return isCut && method.answers().leads().isPresent()
                ? new Exchange.Result(
                        result.answer(),
                        new AttemptOutcome.Errored(
                                ErrorCode.TOO_LARGE,
                                "The answer is larger than "
                                        + AnswerReader.LARGEST_BODY
                                        + " bytes, so what it says of each lead was not read.",
                                true,
                                Optional.empty()))
                : result;
    }

    private static LeadPost post(BatchRequest request, BatchBody body, Instant at) {
        DeliveryMethod method = request.method();
        HttpVerb verb = method.shape().verb();
        return new LeadPost(
                method,
                verb == HttpVerb.GET ? HttpVerb.POST : verb,
                request.batch().value(),
                request.variables(),
                body.body(),
                at);
    }

    private static List<Attempt> each(
            BatchRequest request,
            BatchBody body,
            Transmission transmission,
            Exchange.Result result,
            Instant at,
            Duration took) {
        LeadAnswers answers = LeadAnswers.of(result, request.method());
        OptionalInt status =
                result.answer()
                        .map(answer -> OptionalInt.of(answer.status()))
                        .orElseGet(OptionalInt::empty);
        // Of many leads none may have in its journal what is said of the others.
        Optional<String> shared =
                result.answer()
                        .map(JournalText::of)
                        .map(text ->
                                body.parts().size() == 1
                                        ? text
                                        : AnswerClassifier.shortened(
                                                text, AnswerClassifier.QUOTED_LENGTH));
        List<Attempt> attempts = new ArrayList<>();
        for (int place = 0; place < body.parts().size(); place++) {
            BatchBody.Part part = body.parts().get(place);
            Optional<LeadAnswer> own = answers.about(request.leads().get(place));
            AttemptOutcome outcome =
                    part.refusal()
                            .<AttemptOutcome>map(Rejected::new)
                            .or(() -> own.map(LeadAnswer::outcome))
                            .orElse(result.outcome());
            attempts.add(
                    new Attempt(
                            at,
                            took,
                            transmission.text(BatchAttempts.excerpt(body, place)),
                            status,
                            own.map(LeadAnswer::text).or(() -> shared),
                            outcome,
                            Optional.of(request.batch())));
        }
        return attempts;
    }
}
