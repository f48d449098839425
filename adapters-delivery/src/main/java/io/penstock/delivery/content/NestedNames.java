package io.penstock.delivery.content;

import io.penstock.domain.delivery.ParameterName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes names such as {@code contact.first_name} or {@code contact[first_name]} for the way through
 * nested maps. A name that would lead through a value stays as it is, one level down.
 */
final class NestedNames {

    private NestedNames() {}

    static Map<String, @Nullable Object> tree(Map<String, String> values) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        values.forEach((name, value) -> put(tree, ParameterName.steps(name), value));
        return tree;
    }

    private static void put(Map<String, @Nullable Object> tree, List<String> steps, String value) {
        Map<String, @Nullable Object> place = tree;
        for (int step = 0; step < steps.size() - 1; step++) {
            Object next = place.computeIfAbsent(steps.get(step), _ -> new LinkedHashMap<>());
            if (!(next instanceof Map<?, ?>)) {
                place.put(String.join(".", steps.subList(step, steps.size())), value);
                return;
            }
            place = section(next);
        }
        place.put(steps.getLast(), value);
    }

    @SuppressWarnings("unchecked") // only this class puts maps into the tree
    private static Map<String, @Nullable Object> section(Object map) {
        return (Map<String, @Nullable Object>) map;
    }
}
