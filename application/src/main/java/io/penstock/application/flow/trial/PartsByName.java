package io.penstock.application.flow.trial;

import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.share.Fraction;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads parts in per cent by names, as in {@code { A: 70%, B: 0 }}. */
final class PartsByName {

    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,6})?)\\s*%?");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private PartsByName() {}

    static Map<String, Fraction> read(DocumentReader reader, String key) {
        Map<String, Fraction> parts = new LinkedHashMap<>();
        reader.names(key)
                .ifPresent(section -> {
                    for (String name : section.keys()) {
                        String text =
                                section.anything(name).map(String::valueOf).orElse("").strip();
                        var match = PERCENT.matcher(text);
                        BigDecimal percent =
                                match.matches()
                                        ? new BigDecimal(match.group(1))
                                        : BigDecimal.valueOf(-1);
                        if (percent.signum() < 0 || percent.compareTo(ALL) > 0) {
                            section.problem(name, "must be from 0 to 100%, as in 70%");
                        } else {
                            parts.put(name, Fraction.of(percent.movePointLeft(2)));
                        }
                    }
                });
        return parts;
    }
}
