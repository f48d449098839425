package io.penstock.bootstrap.sink;

import java.util.Comparator;
import java.util.List;

/**
 * What a sink is told to do.
 *
 * @param usual where no rule covers a path
 * @param rules the one with the longest path that covers a request holds for it
 */
public record Plan(Behaviour usual, List<PathRule> rules, Answers answers) {

    /**
     * Checks the rules.
     *
     * @throws IllegalArgumentException when two are of the same path
     */
    public Plan {
        rules = List.copyOf(rules);
        if (rules.stream().map(PathRule::path).distinct().count() < rules.size()) {
            throw new IllegalArgumentException("There are two rules of the same path.");
        }
    }

    Behaviour behaviour(String path) {
        return rules.stream()
                .filter(rule -> rule.covers(path))
                .max(Comparator.comparingInt(rule -> rule.path().length()))
                .map(PathRule::behaviour)
                .orElse(usual);
    }

    int status(Behaviour behaviour, Outcome outcome) {
        return switch (outcome) {
            case REJECT -> answers.rejectStatus();
            case ERROR -> answers.errorStatus();
            case ANSWER, HANG, RESET, TOO_LARGE, MALFORMED -> behaviour.status();
        };
    }
}
