package io.penstock.application.flow.explain;

import io.penstock.domain.delivery.DelayRule;
import io.penstock.domain.delivery.DelayRule.Backoff;
import io.penstock.domain.delivery.DelayRule.Once;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.flow.AfterFailure;
import io.penstock.domain.flow.CapSpan;
import io.penstock.domain.flow.FlowRecipient;
import io.penstock.domain.flow.RecipientCap;
import io.penstock.domain.flow.Stage;
import io.penstock.dsl.document.Durations;
import java.util.ArrayList;
import java.util.List;

/** What is agreed with a recipient, and what any stage waits for. */
final class RecipientInWords {

    private RecipientInWords() {}

    /** What the flow calls it. */
    static String name(FlowRecipient recipient) {
        return recipient.label()
                + recipient
                        .company()
                        .filter(company -> !recipient.label().equals(company.toString()))
                        .map(company -> " (company " + company.value() + ")")
                        .orElse("");
    }

    /** What is said beside its name, each a part of a sentence. */
    static List<String> terms(FlowRecipient recipient) {
        List<String> terms = new ArrayList<>();
        recipient.delivery().ifPresent(method -> terms.add(delivery(method)));
        recipient.price().ifPresent(price -> terms.add("for " + price.toPlainString()));
        recipient.caps().forEach(cap -> terms.add(cap(cap)));
        recipient.hours().ifPresent(hours -> terms.add("open " + HoursInWords.line(hours)));
        after(terms, "it says no", recipient.afterRejection());
        after(terms, "it does not answer properly", recipient.afterError());
        after(terms, "it may have the lead", recipient.afterTimeout());
        return terms;
    }

    private static String delivery(DeliveryMethod method) {
        return "as "
                + method.shape().format().key()
                + " to "
                + method.endpoint()
                + " within "
                + Durations.format(method.timeout())
                + method.retry()
                        .filter(retry -> retry.times().isPresent())
                        .map(retry -> ", repeated " + retry.times().getAsInt() + " times")
                        .orElse("")
                + method.backup()
                        .map(backup ->
                                ", then to "
                                        + backup.endpoint()
                                        + " within "
                                        + Durations.format(backup.timeout()))
                        .orElse("");
    }

    private static String cap(RecipientCap cap) {
        return "at most %,d %s"
                .formatted(cap.count(), cap.period() == CapSpan.HOUR ? "an hour" : "a day");
    }

    private static void after(List<String> terms, String when, AfterFailure after) {
        switch (after) {
            case NEXT -> {}
            case STOP -> terms.add("where " + when + ", the flow ends");
            case HOLD -> terms.add("where " + when + ", the lead is held");
        }
    }

    /** What a stage waits for before it is entered. */
    static List<String> delays(Stage stage) {
        return stage.delays().stream().map(RecipientInWords::delay).toList();
    }

    private static String delay(DelayRule rule) {
        return switch (rule.delay()) {
            case Once(var time) ->
                    "waits %s if `%s`".formatted(Durations.format(time), rule.condition().source());
            case Backoff(var initial, var maximum) ->
                    "waits %s, then twice as long each time up to %s, while `%s`"
                            .formatted(
                                    Durations.format(initial),
                                    Durations.format(maximum),
                                    rule.condition().source());
        };
    }
}
