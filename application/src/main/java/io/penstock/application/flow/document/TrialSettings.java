package io.penstock.application.flow.document;

import io.penstock.domain.flow.FlowTrial;
import io.penstock.dsl.document.DocumentReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of a flow that says how it is tried: {@code test}, or its keys by themselves. */
final class TrialSettings {

    private static final String TEST = "test";
    private static final String MODE = "test_mode";
    private static final String VOLUME = "test_volume";
    private static final String EXPECTED = "expected_distribution";
    private static final String TOLERANCE = "tolerance";
    private static final List<String> KEYS = List.of(MODE, VOLUME, EXPECTED, TOLERANCE);
    private static final int USUAL_VOLUME = 1_000;
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}(?:\\.\\d{1,10})?");

    private TrialSettings() {}

    /** Reads them; empty where there are none or problems are recorded. */
    static Optional<FlowTrial> read(DocumentReader reader) {
        if (reader.has(TEST)) {
            KEYS.stream()
                    .filter(reader::has)
                    .forEach(key -> reader.problem(key, "belongs into test where that is given"));
            return reader.section(TEST).map(TrialSettings::settings);
        }
        return KEYS.stream().anyMatch(reader::has)
                ? Optional.of(settings(reader))
                : Optional.empty();
    }

    private static FlowTrial settings(DocumentReader reader) {
        boolean enabled = reader.flag(MODE).orElse(false);
        int volume =
                reader.whole(VOLUME, 1, FlowTrial.MOST_LEADS)
                        .map(Long::intValue)
                        .orElse(USUAL_VOLUME);
        Map<String, BigDecimal> expected = new LinkedHashMap<>();
        reader.names(EXPECTED)
                .ifPresent(section -> {
                    for (String name : section.keys()) {
                        count(section, name).ifPresent(count -> expected.put(name, count));
                    }
                });
        BigDecimal tolerance = Tolerance.read(reader, TOLERANCE).orElse(Tolerance.USUAL);
        return new FlowTrial(enabled, volume, expected, tolerance);
    }

    private static Optional<BigDecimal> count(DocumentReader reader, String name) {
        Optional<BigDecimal> count =
                reader.anything(name)
                        .map(Object::toString)
                        .filter(text -> COUNT.matcher(text).matches())
                        .map(BigDecimal::new);
        if (count.isEmpty()) {
            reader.problem(name, "must be how many leads of test_volume it gets, such as 250");
        }
        return count;
    }
}
