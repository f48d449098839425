package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.AnswerRules;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.AttemptOutcome.Rejected;
import io.penstock.domain.delivery.BuyerReference;
import io.penstock.domain.delivery.ErrorCode;
import io.penstock.domain.delivery.LeadAnswerRules;
import io.penstock.domain.expression.Variables;
import io.penstock.dsl.answer.AnswerItems;
import io.penstock.dsl.answer.AnswerVariables;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides by an answer what came of an attempt.
 *
 * <p>Where the buyer's answers have a condition of success, it alone tells what is accepted; else
 * 2xx is accepted, also where the body was too large to be read to its end: sending the lead again
 * because the buyer is talkative would sell it twice. 408, 425, 429 and all that is neither 2xx nor
 * 4xx is an error to be repeated; any other 4xx is a rejection. An error with a status counts as
 * not delivered, because the buyer did decide.
 */
final class AnswerClassifier {

    /** Request timeout, too early, and too many requests. */
    static final Set<Integer> WORTH_REPEATING = Set.of(408, 425, 429);

    static final int QUOTED_LENGTH = 200;

    private final InstantSource clock;

    AnswerClassifier(InstantSource clock) {
        this.clock = clock;
    }

    AttemptOutcome classify(Answer answer, AnswerRules rules) {
        Variables said = new AnswerVariables(answer.status(), answer.headers(), answer.body());
        int family = answer.status() / 100;
        boolean accepted =
                rules.success().map(condition -> condition.holds(said)).orElse(family == 2);
        if (accepted) {
            return new Accepted(reference(rules, said), price(rules, said));
        }
        boolean decided =
                family == 2 || (family == 4 && !WORTH_REPEATING.contains(answer.status()));
        return decided ? new Rejected(reason(answer, rules, said)) : error(answer);
    }

    /**
     * Whether the buyer took the lead by the condition of the configuration, where there is one.
     */
    boolean isTakenByCondition(Answer answer, AnswerRules rules) {
        return rules.success()
                .filter(condition ->
                        condition.holds(
                                new AnswerVariables(
                                        answer.status(), answer.headers(), answer.body())))
                .isPresent();
    }

    /** What came of one lead of a batch, by what the answer says of it. */
    static AttemptOutcome classify(AnswerItems.Item entry, LeadAnswerRules rules) {
        if (rules.success().holds(entry)) {
            Optional<String> reference =
                    rules.reference().flatMap(name -> text(entry, name)).map(BuyerReference::of);
            Optional<BigDecimal> price =
                    rules.price().flatMap(name -> text(entry, name)).flatMap(AnswerAmount::parse);
            return new Accepted(reference, price);
        }
        return new Rejected(
                rules.reason()
                        .flatMap(name -> text(entry, name))
                        .map(text -> "The buyer said: " + shortened(text, QUOTED_LENGTH))
                        .orElseGet(() ->
                                "The buyer answered "
                                        + shortened(oneLine(entry.text()), QUOTED_LENGTH)));
    }

    /** The id that an entry names, where it names one. */
    static Optional<String> id(AnswerItems.Item entry, LeadAnswerRules rules) {
        return text(entry, rules.id());
    }

    private static Optional<String> reference(AnswerRules rules, Variables said) {
        return rules.reference().flatMap(name -> text(said, name)).map(BuyerReference::of);
    }

    /** What is no amount that a balance could hold is as good as unsaid. */
    private static Optional<BigDecimal> price(AnswerRules rules, Variables said) {
        return rules.price().flatMap(name -> text(said, name)).flatMap(AnswerAmount::parse);
    }

    private static String reason(Answer answer, AnswerRules rules, Variables said) {
        return rules.reason()
                .flatMap(name -> text(said, name))
                .map(text -> "The buyer said: " + shortened(text, QUOTED_LENGTH))
                .orElseGet(() -> quote(answer));
    }

    private static Optional<String> text(Variables said, String name) {
        return Optional.ofNullable(said.value(name))
                .map(value ->
                        value instanceof List<?> list && !list.isEmpty() ? list.getFirst() : value)
                .map(value -> oneLine(value.toString()))
                .filter(text -> !text.isEmpty());
    }

    private Errored error(Answer answer) {
        Optional<Duration> retryAfter =
                answer.retryAfter().flatMap(value -> RetryAfter.parse(value, clock.instant()));
        return new Errored(ErrorCode.STATUS, quote(answer), false, retryAfter);
    }

    private static String quote(Answer answer) {
        String quoted = shortened(oneLine(answer.body()), QUOTED_LENGTH);
        String status = "The buyer answered " + answer.statusText();
        return quoted.isEmpty() ? status + "." : status + ": " + quoted;
    }

    /** The text on one line. */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** The beginning of a line, with a mark where it was cut. */
    static String shortened(String line, int most) {
        return line.length() <= most ? line : line.substring(0, most) + "…";
    }
}
