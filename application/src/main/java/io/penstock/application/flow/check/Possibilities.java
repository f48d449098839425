package io.penstock.application.flow.check;

import io.penstock.application.flow.check.Comparisons.Constants;
import io.penstock.application.flow.document.RandomNumbers;
import io.penstock.domain.expression.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Values of which every lead is like one, as far as some conditions can tell. Comparisons with
 * constants tell leads apart by nothing but where a value stands among the constants.
 */
final class Possibilities {

    private static final long MOST = 20_000;
    private static final BigDecimal HALF = BigDecimal.valueOf(2);

    private final List<String> names = new ArrayList<>();
    private final List<List<@Nullable Object>> values = new ArrayList<>();

    private Possibilities(Map<String, Constants> constants) {
        constants.forEach((name, known) -> {
            names.add(name);
            values.add(name.equals(RandomNumbers.NAME) ? numbers() : samples(known));
        });
    }

    /** Those of some conditions; empty where they are too many or cannot be told. */
    static Optional<Possibilities> of(Collection<Condition> conditions) {
        return Comparisons.of(conditions).map(Possibilities::new).filter(Possibilities::areFew);
    }

    private boolean areFew() {
        long count = 1;
        for (List<?> each : values) {
            count *= each.size();
            if (count > MOST) {
                return false;
            }
        }
        return true;
    }

    private static List<@Nullable Object> numbers() {
        List<@Nullable Object> numbers = new ArrayList<>();
        for (int number = 1; number <= RandomNumbers.MOST; number++) {
            numbers.add(number);
        }
        return numbers;
    }

    private static List<@Nullable Object> samples(Constants known) {
        List<@Nullable Object> samples = new ArrayList<>();
        Collections.addAll(samples, null, "", "x", "false", "0", "1", true, false);
        BigDecimal before = null;
        for (BigDecimal number : known.numbers()) {
            samples.add(
                    before == null
                            ? number.subtract(BigDecimal.ONE)
                            : before.add(number).divide(HALF));
            samples.add(number);
            before = number;
        }
        if (before != null) {
            samples.add(before.add(BigDecimal.ONE));
        }
        for (String text : known.texts()) {
            samples.add(text);
            samples.add(text + '\0');
        }
        return samples;
    }

    /** Whether one of them is so. */
    boolean any(Predicate<Map<String, @Nullable Object>> predicate) {
        return any(0, new HashMap<>(), predicate);
    }

    private boolean any(
            int index,
            Map<String, @Nullable Object> chosen,
            Predicate<Map<String, @Nullable Object>> predicate) {
        if (index == names.size()) {
            return predicate.test(chosen);
        }
        for (Object value : values.get(index)) {
            chosen.put(names.get(index), value);
            if (any(index + 1, chosen, predicate)) {
                return true;
            }
        }
        return false;
    }
}
