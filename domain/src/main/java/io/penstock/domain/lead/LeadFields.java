package io.penstock.domain.lead;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a lead carries besides its routing attributes: a person's name, phone, and whatever
 * the source sent, in the order in which it came.
 *
 * <p>A value is a {@link String}, a {@link Number}, a {@link Boolean}, null, a {@link List} of
 * values or a {@link Map} from text to values, nested at most {@value #MAXIMUM_DEPTH} deep.
 * Immutable.
 *
 * @param values from the field's name to its value
 */
public record LeadFields(Map<String, @Nullable Object> values) {

    public static final int MAXIMUM_DEPTH = 20;

    private static final LeadFields NONE = new LeadFields(Map.of());

    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException when they hold anything else, or are nested deeper
     */
    public LeadFields {
        values = copyOfMap(values, 1);
    }

    public static LeadFields none() {
        return NONE;
    }

    private static Map<String, @Nullable Object> copyOfMap(Map<?, ?> source, int depth) {
        if (source.size() > OrderedFields.MOST
                || !source.keySet().stream().allMatch(String.class::isInstance)) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            source.forEach((name, value) -> copy.put(String.valueOf(name), copyOf(value, depth)));
            return Collections.unmodifiableMap(copy);
        }
        @Nullable Object[] copy = new Object[2 * source.size()];
        int place = 0;
        for (Map.Entry<?, ?> field : source.entrySet()) {
            copy[place++] = String.valueOf(field.getKey());
            copy[place++] = copyOf(field.getValue(), depth);
        }
        return new OrderedFields(copy);
    }

    private static @Nullable Object copyOf(@Nullable Object value, int depth) {
        if (depth > MAXIMUM_DEPTH) {
            throw new IllegalArgumentException(
                    "The fields of a lead are nested at most " + MAXIMUM_DEPTH + " deep.");
        }
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Number number -> number;
            case Boolean flag -> flag;
            case Map<?, ?> map -> copyOfMap(map, depth + 1);
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>(list.size());
                list.forEach(item -> copy.add(copyOf(item, depth + 1)));
                yield Collections.unmodifiableList(copy);
            }
            default ->
                    throw new IllegalArgumentException(
                            "A field of a lead cannot hold a " + value.getClass().getName() + ".");
        };
    }
}
