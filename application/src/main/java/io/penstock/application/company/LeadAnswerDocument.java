package io.penstock.application.company;

import io.penstock.application.expression.Expressions;
import io.penstock.domain.delivery.LeadAnswerRules;
import io.penstock.domain.expression.Condition;
import io.penstock.dsl.answer.ItemScope;
import io.penstock.dsl.document.DocumentReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a response that says how an answer to a batch tells of single leads. */
final class LeadAnswerDocument {

    private static final String ITEMS = "items";
    private static final String ID = "id";
    private static final String SUCCESS = "success";
    private static final String PRICE = "price";
    private static final String REFERENCE = "reference";
    private static final String REASON = "reason";
    private static final int LONGEST_PATH = 500;
    private static final ItemScope SCOPE = new ItemScope();

    private LeadAnswerDocument() {}

    /** Reads it; empty where the reader has recorded a problem. */
    static Optional<LeadAnswerRules> read(DocumentReader reader) {
        reader.require(ITEMS, ID, SUCCESS);
        Optional<String> items = items(reader);
        Optional<String> id = name(reader, ID);
        Optional<Condition> success = Expressions.condition(reader, SUCCESS, SCOPE);
        Optional<String> price = name(reader, PRICE);
        Optional<String> reference = name(reader, REFERENCE);
        Optional<String> reason = name(reader, REASON);
        return items.flatMap(path ->
                id.flatMap(named ->
                        success.map(condition ->
                                new LeadAnswerRules(
                                        path, named, condition, price, reference, reason))));
    }

    private static Optional<String> items(DocumentReader reader) {
        Optional<String> path = name(reader, ITEMS);
        if (path.filter(given -> !given.startsWith("$")).isPresent()) {
            reader.problem(ITEMS, "must be a JSONPath such as $.results");
            return Optional.empty();
        }
        return path;
    }

    private static Optional<String> name(DocumentReader reader, String key) {
        Optional<String> name = reader.text(key, LONGEST_PATH).map(String::strip);
        Optional<String> problem = name.flatMap(ItemScope::problem);
        problem.ifPresent(message -> reader.problem(key, "is not right: " + message));
        return problem.isPresent() ? Optional.empty() : name;
    }

    static Map<String, @Nullable Object> write(LeadAnswerRules rules) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(ITEMS, rules.items());
        document.put(ID, rules.id());
        document.put(SUCCESS, rules.success().source());
        rules.price().ifPresent(name -> document.put(PRICE, name));
        rules.reference().ifPresent(name -> document.put(REFERENCE, name));
        rules.reason().ifPresent(name -> document.put(REASON, name));
        return document;
    }
}
