package io.penstock.bootstrap.sink;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts of what came.
 *
 * @param requests all of them
 * @param keys how many different keys they carried
 * @param repeatedKeys how many of the keys came more than once
 * @param repetitions how many requests came with a key seen before
 * @param left how many callers did not wait for their answer
 * @param answers how many requests got which answer
 */
public record Stats(
        long requests,
        long keys,
        long repeatedKeys,
        long repetitions,
        long left,
        SortedMap<String, Long> answers) {

    public Stats {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /** One line for people. */
    public String summary() {
        String all =
                answers.entrySet().stream()
                        .map(Stats::count)
                        .collect(Collectors.joining(", ", " Answers: ", "."));
        return "Requests: %d, different keys: %d, repeated keys: %d, repetitions: %d%s.%s"
                .formatted(
                        requests,
                        keys,
                        repeatedKeys,
                        repetitions,
                        left == 0 ? "" : ", callers that did not wait: " + left,
                        answers.isEmpty() ? "" : all);
    }

    private static String count(Map.Entry<String, Long> answer) {
        return answer.getValue() + " x " + answer.getKey();
    }
}
