package io.penstock.dsl.criteria;

import io.penstock.domain.expression.Variables;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Variables out of a map. */
public record PlainVariables(Map<String, @Nullable Object> values, Set<String> open)
        implements Variables {

    public static final PlainVariables NONE = new PlainVariables(Map.of(), Set.of());

    /** Names and values in turn. */
    public static PlainVariables of(Object... namesAndValues) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            values.put(namesAndValues[index].toString(), namesAndValues[index + 1]);
        }
        return new PlainVariables(values, Set.of());
    }

    /** The same with these calendars open. */
    public PlainVariables open(String... calendars) {
        return new PlainVariables(values, Set.of(calendars));
    }

    @Override
    public @Nullable Object value(String name) {
        return values.get(name);
    }

    @Override
    public boolean isOpen(String calendar) {
        return open.contains(calendar);
    }
}
