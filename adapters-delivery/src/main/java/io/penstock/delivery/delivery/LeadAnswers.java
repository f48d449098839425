package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.BatchedLead;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.LeadAnswerRules;
import io.penstock.dsl.answer.AnswerItems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an answer to a batch says of single leads: of those that it has an entry for. The others
 * share the fate of the whole, as all do where that is an error.
 */
final class LeadAnswers {

    private final Map<String, LeadAnswer> byId = new HashMap<>();

    private LeadAnswers() {}

    static LeadAnswers of(Exchange.Result result, DeliveryMethod method) {
        LeadAnswers answers = new LeadAnswers();
        Optional<LeadAnswerRules> rules = method.answers().leads();
        if (rules.isPresent()
                && result.answer().isPresent()
                && !(result.outcome() instanceof Errored)) {
            answers.read(result.answer().get().body(), rules.get());
        }
        return answers;
    }

    /** Of several entries for one lead the first counts. */
    private void read(String body, LeadAnswerRules rules) {
        for (AnswerItems.Item entry : AnswerItems.of(body, rules.items())) {
            AnswerClassifier.id(entry, rules)
                    .ifPresent(id ->
                            byId.computeIfAbsent(
                                    id,
                                    _ ->
                                            new LeadAnswer(
                                                    AnswerClassifier.classify(entry, rules),
                                                    entry.text())));
        }
    }

    /** What is said of a lead, by its id or its delivery's. */
    Optional<LeadAnswer> about(BatchedLead lead) {
        @Nullable LeadAnswer byLead = byId.get(lead.lead());
        return byLead != null
                ? Optional.of(byLead)
                : Optional.ofNullable(byId.get(lead.delivery().value()));
    }

    /**
     * What is said of a lead.
     *
     * @param outcome what came of it
     * @param text the entry itself
     */
    record LeadAnswer(AttemptOutcome outcome, String text) {}
}
