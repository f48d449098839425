package io.penstock.application.flow.document;

import io.penstock.domain.flow.Experiment;
import io.penstock.domain.flow.Experiment.Metric;
import io.penstock.dsl.document.DocumentReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is found out by variants: the header {@code a/b_test_configuration}.
 *
 * @param experiment what it is
 * @param split the shares that it gives or repeats; none where it gives none
 * @param section where it stands
 */
record ExperimentDocument(Experiment experiment, List<BigDecimal> split, DocumentReader section) {

    private static final List<String> KEYS =
            List.of("a/b_test_configuration", "a_b_test_configuration", "experiment");
    private static final String SPLIT = "split";
    private static final int LONGEST = 200;
    private static final Duration SHORTEST_TIME = Duration.ofMinutes(1);
    private static final Duration LONGEST_TIME = Duration.ofDays(3_650);

    /** Reads it where it is there. */
    static Optional<ExperimentDocument> read(DocumentReader reader, String usualName) {
        return KEYS.stream()
                .flatMap(key -> reader.section(key).stream())
                .map(section -> section(section, usualName))
                .findFirst();
    }

    private static ExperimentDocument section(DocumentReader section, String usualName) {
        String key = section.has("name") ? "name" : "test_name";
        String name =
                section.text(key, LONGEST)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .orElse(usualName);
        Optional<String> text = section.text(SPLIT, LONGEST);
        List<BigDecimal> split = text.map(Shares::split).orElse(List.of());
        if (text.isPresent() && Shares.sum(split).compareTo(Shares.ALL) != 0) {
            section.problem(SPLIT, "must be shares that sum to 100 such as 50/50");
        }
        Optional<Duration> duration = section.duration("duration", SHORTEST_TIME, LONGEST_TIME);
        Metric metric =
                Words.choice(
                                section,
                                section.has("metric") ? "metric" : "success_metric",
                                Metric.class)
                        .orElse(Metric.ACCEPTANCE_RATE);
        return new ExperimentDocument(new Experiment(name, duration, metric), split, section);
    }

    /** Records that the shares are others. */
    void contradict(String shares) {
        section.problem(SPLIT, "must be the shares of the variants, " + shares);
    }
}
