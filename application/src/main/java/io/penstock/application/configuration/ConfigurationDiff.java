package io.penstock.application.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two configurations, in the order of the documents. Immutable.
 *
 * @param created the documents that only the later one has
 * @param changed the documents that say something else
 * @param deleted the documents that only the earlier one has
 */
public record ConfigurationDiff(
        List<DocumentDiff> created, List<DocumentDiff> changed, List<DocumentDiff> deleted) {

    public ConfigurationDiff {
        created = List.copyOf(created);
        changed = List.copyOf(changed);
        deleted = List.copyOf(deleted);
    }

    /**
     * What differs in one document.
     *
     * @param key which document
     * @param differences key by key; of a document that is created or deleted, all of it
     */
    public record DocumentDiff(DocumentKey key, List<Difference> differences) {
        public DocumentDiff {
            differences = List.copyOf(differences);
        }
    }

    static ConfigurationDiff between(
            SortedMap<DocumentKey, Map<String, @Nullable Object>> before,
            SortedMap<DocumentKey, Map<String, @Nullable Object>> after) {
        List<DocumentDiff> created = new ArrayList<>();
        List<DocumentDiff> changed = new ArrayList<>();
        List<DocumentDiff> deleted = new ArrayList<>();
        after.forEach((key, content) -> {
            Map<String, @Nullable Object> earlier = before.getOrDefault(key, Map.of());
            DocumentDiff diff = new DocumentDiff(key, Differences.between(earlier, content));
            if (!before.containsKey(key)) {
                created.add(diff);
            } else if (!diff.differences().isEmpty()) {
                changed.add(diff);
            }
        });
        before.forEach((key, content) -> {
            if (!after.containsKey(key)) {
                deleted.add(new DocumentDiff(key, Differences.between(content, Map.of())));
            }
        });
        return new ConfigurationDiff(created, changed, deleted);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return created.isEmpty() && changed.isEmpty() && deleted.isEmpty();
    }
}
