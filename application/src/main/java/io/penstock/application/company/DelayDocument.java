package io.penstock.application.company;

import io.penstock.application.expression.Expressions;
import io.penstock.domain.delivery.DelayRule;
import io.penstock.domain.delivery.DelayRule.Backoff;
import io.penstock.domain.delivery.DelayRule.Delay;
import io.penstock.domain.delivery.DelayRule.Once;
import io.penstock.domain.expression.Condition;
import io.penstock.dsl.criteria.Scope;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.document.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a company's delivery, or of a flow, that says which leads wait before it. */
public final class DelayDocument {

    static final String RULES = "delay_rules";

    private static final String CONDITION = "condition";
    private static final String DELAY = "delay";
    private static final String INITIAL = "initial";
    private static final String MAXIMUM = "maximum";
    private static final String BACKOFF = "exponential_backoff";
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final DelayScope SCOPE = new DelayScope();

    private DelayDocument() {}

    /** Reads the rules; those with problems are left out. */
    static List<DelayRule> read(DocumentReader reader) {
        return read(reader, SCOPE);
    }

    /**
     * Reads the rules; those with problems are left out.
     *
     * @param scope what their conditions may name
     */
    public static List<DelayRule> read(DocumentReader reader, Scope scope) {
        List<DocumentReader> sections = reader.sections(RULES);
        if (sections.size() > DelayRule.MOST_RULES) {
            reader.problem(
                    RULES, "must be at most " + DelayRule.MOST_RULES + ", not " + sections.size());
        }
        List<DelayRule> rules = new ArrayList<>();
        for (DocumentReader section : sections) {
            section.require(CONDITION, DELAY);
            Optional<Condition> condition =
                    Expressions.conditionOrTemplate(section, CONDITION, scope);
            Optional<Delay> delay = delay(section);
            condition
                    .flatMap(when -> delay.map(how -> new DelayRule(when, how)))
                    .ifPresent(rules::add);
        }
        return List.copyOf(rules);
    }

    private static Optional<Delay> delay(DocumentReader reader) {
        boolean backoff =
                reader.anything(DELAY)
                        .filter(text -> BACKOFF.equals(text.toString().strip()))
                        .isPresent();
        if (!backoff) {
            return reader.duration(DELAY, SHORTEST, DelayRule.LONGEST).map(Once::new);
        }
        Duration initial =
                reader.duration(INITIAL, SHORTEST, DelayRule.LONGEST).orElse(Backoff.USUAL_INITIAL);
        Duration maximum =
                reader.duration(MAXIMUM, SHORTEST, DelayRule.LONGEST)
                        .orElse(longer(Backoff.USUAL_MAXIMUM, initial));
        if (maximum.compareTo(initial) < 0) {
            reader.problem(MAXIMUM, "must not be shorter than initial");
            return Optional.empty();
        }
        return Optional.of(new Backoff(initial, maximum));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    static void write(List<DelayRule> rules, Map<String, @Nullable Object> delivery) {
        if (!rules.isEmpty()) {
            delivery.put(RULES, rules.stream().map(DelayDocument::write).toList());
        }
    }

    private static Map<String, @Nullable Object> write(DelayRule rule) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(CONDITION, rule.condition().source());
        switch (rule.delay()) {
            case Once(Duration time) -> document.put(DELAY, Durations.format(time));
            case Backoff(Duration initial, Duration maximum) -> {
                document.put(DELAY, BACKOFF);
                document.put(INITIAL, Durations.format(initial));
                document.put(MAXIMUM, Durations.format(maximum));
            }
        }
        return document;
    }
}
