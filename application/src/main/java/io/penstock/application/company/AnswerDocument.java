package io.penstock.application.company;

import io.penstock.application.expression.Expressions;
import io.penstock.domain.delivery.AnswerRules;
import io.penstock.domain.delivery.LeadAnswerRules;
import io.penstock.domain.expression.Condition;
import io.penstock.dsl.answer.AnswerScope;
import io.penstock.dsl.document.DocumentReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a company's delivery that says how answers are read. */
final class AnswerDocument {

    static final String RESPONSE = "response";
    static final String LEADS = "leads";

    private static final String SUCCESS = "success";
    private static final String PRICE = "price";
    private static final String REFERENCE = "reference";
    private static final String REASON = "reason";
    private static final String PRICE_FROM = "price_from";
    private static final int LONGEST_PATH = 500;
    private static final AnswerScope SCOPE = new AnswerScope();

    private enum PriceFrom {
        AGREEMENT,
        RESPONSE
    }

    private AnswerDocument() {}

    /** Reads it; what does not fit is recorded as a problem. */
    static AnswerRules read(DocumentReader reader) {
        Optional<Condition> success = Expressions.condition(reader, SUCCESS, SCOPE);
        Optional<String> contentType = ContentTypeDocument.read(reader);
        return new AnswerRules(
                success,
                name(reader, PRICE, contentType),
                name(reader, REFERENCE, contentType),
                name(reader, REASON, contentType),
                reader.section(LEADS).flatMap(LeadAnswerDocument::read),
                contentType,
                false);
    }

    /**
     * Reads whether the company is charged what its answers say.
     *
     * @param delivery what the rules are a part of
     */
    static boolean isCharged(DocumentReader delivery, AnswerRules rules) {
        boolean charged =
                delivery.choice(PRICE_FROM, PriceFrom.class).orElse(PriceFrom.AGREEMENT)
                        == PriceFrom.RESPONSE;
        boolean hasPrice =
                rules.price().isPresent()
                        || rules.leads().flatMap(LeadAnswerRules::price).isPresent();
        if (charged && !hasPrice) {
            delivery.problem(
                    PRICE_FROM, "needs response.price, which says where an answer has the price");
        }
        return charged;
    }

    private static Optional<String> name(
            DocumentReader reader, String key, Optional<String> contentType) {
        Optional<String> name = reader.text(key, LONGEST_PATH).map(String::strip);
        Optional<String> problem =
                name.flatMap(given ->
                        AnswerScope.problem(given)
                                .or(() -> ContentTypeDocument.problem(given, contentType)));
        problem.ifPresent(message -> reader.problem(key, "is not right: " + message));
        return problem.isPresent() ? Optional.empty() : name;
    }

    static void write(AnswerRules rules, Map<String, @Nullable Object> delivery) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        rules.success().ifPresent(condition -> document.put(SUCCESS, condition.source()));
        rules.price().ifPresent(name -> document.put(PRICE, name));
        rules.reference().ifPresent(name -> document.put(REFERENCE, name));
        rules.reason().ifPresent(name -> document.put(REASON, name));
        rules.contentType().ifPresent(type -> document.put(ContentTypeDocument.KEY, type));
        rules.leads().ifPresent(leads -> document.put(LEADS, LeadAnswerDocument.write(leads)));
        if (!document.isEmpty()) {
            delivery.put(RESPONSE, document);
        }
        if (rules.charged()) {
            delivery.put(PRICE_FROM, "response");
        }
    }
}
