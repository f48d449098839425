package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.ErrorCode;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One attempt: the lead is sent, redirects are followed, and what comes of it is judged.
 *
 * <p>Used by the attempt's thread only.
 */
final class Exchange {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final BuyerClient client;
    private final AnswerClassifier classifier;
    private final DeliveryMethod method;
    private final LeadPost lead;
    private final Transmission transmission;

    Exchange(
            BuyerClient client,
            AnswerClassifier classifier,
            DeliveryMethod method,
            LeadPost lead,
            Transmission transmission) {
        this.client = client;
        this.classifier = classifier;
        this.method = method;
        this.lead = lead;
        this.transmission = transmission;
    }

    Result run() {
        URI address = method.endpoint();
        for (int followed = 0; ; followed++) {
            if (!SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))) {
                return new Result(Optional.empty(), unsupported(address));
            }
            Answer answer;
            try {
                answer =
                        client.send(lead.to(address), transmission, method.answers().contentType());
            } catch (IOException | RuntimeException e) {
                return new Result(Optional.empty(), failure(e, address));
            }
            if (answer.broken().isPresent()) {
                return new Result(Optional.of(answer), failure(answer.broken().get(), address));
            }
            switch (RedirectPolicy.judge(answer, address, followed)) {
                case RedirectPolicy.Direction.Follow(URI next) -> {
                    transmission.startOver();
                    address = next;
                }
                case RedirectPolicy.Direction.Refuse(Errored error) -> {
                    boolean taken = classifier.isTakenByCondition(answer, method.answers());
                    return new Result(
                            Optional.of(answer),
                            taken ? classifier.classify(answer, method.answers()) : error);
                }
                case RedirectPolicy.Direction.Stay() -> {
                    return new Result(
                            Optional.of(answer), classifier.classify(answer, method.answers()));
                }
            }
        }
    }

    private Errored failure(Exception failure, URI address) {
        return FailureClassifier.classify(
                failure, address, transmission.hasBegun(), Deadline.current());
    }

    private static Errored unsupported(URI address) {
        String reason = "Deliveries go to http and https, not to " + address.getScheme() + ".";
        return new Errored(ErrorCode.UNSUPPORTED_SCHEME, reason, false, Optional.empty());
    }

    /**
     * What came of it.
     *
     * @param answer the last answer, where one came
     */
    record Result(Optional<Answer> answer, AttemptOutcome outcome) {}
}
