package io.penstock.application.configuration;

import io.penstock.application.company.SigningDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares two states of a document, key by key; a key without a value, or with an empty list or
 * section, is as good as none. A secret that changed is told, masked.
 */
final class Differences {

    private Differences() {}

    /** What differs: the keys of the later state in its order, then those that are gone. */
    static List<Difference> between(
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        Map<String, Object> earlier = new LinkedHashMap<>();
        Map<String, Object> later = new LinkedHashMap<>();
        flatten("", before, earlier);
        flatten("", after, later);
        SequencedSet<String> paths = new LinkedHashSet<>(later.keySet());
        paths.addAll(earlier.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            Object old = earlier.get(path);
            Object fresh = later.get(path);
            if (!Objects.equals(comparable(old), comparable(fresh))) {
                differences.add(
                        new Difference(
                                path,
                                shown(path, old),
                                shown(path, fresh),
                                unified(path, old, fresh)));
            }
        }
        return List.copyOf(differences);
    }

    private static @Nullable Object shown(String path, @Nullable Object value) {
        return value != null && path.equals(SigningDocument.SECRET_PATH)
                ? SigningDocument.MASK
                : value;
    }

    private static void flatten(String path, Map<?, ?> section, Map<String, Object> flat) {
        section.forEach((key, value) -> {
            switch (value) {
                case null -> {}
                case List<?> list when list.isEmpty() -> {}
                case Map<?, ?> nested -> flatten(path + key + ".", nested, flat);
                default -> flat.put(path + key, value);
            }
        });
    }

    /** Storage gives numbers back in types of its own. */
    private static @Nullable Object comparable(@Nullable Object value) {
        return switch (value) {
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case List<?> list -> list.stream().map(Differences::comparable).toList();
            case null, default -> value;
        };
    }

    private static Optional<String> unified(
            String path, @Nullable Object before, @Nullable Object after) {
        return path.endsWith("script")
                ? Optional.of(UnifiedDiff.between(text(before), text(after)))
                : Optional.empty();
    }

    private static String text(@Nullable Object script) {
        return script == null ? "" : script.toString();
    }
}
