package io.penstock.application.configuration;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what each version of a document changed. Thread-safe. */
public final class DocumentHistory {

    private final ConfigurationStore store;

    @Inject
    public DocumentHistory(ConfigurationStore store) {
        this.store = store;
    }

    /**
     * A version, and what it changed.
     *
     * @param version the version
     * @param differences from the version before it; from nothing for the first one
     */
    public record Entry(DocumentVersion version, List<Difference> differences) {
        public Entry {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Some versions, the newest first.
     *
     * @param entries the versions
     * @param next the number below which the next page begins; empty on the last one
     */
    public record Page(List<Entry> entries, Optional<Integer> next) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Versions of a document, the newest first.
     *
     * @param before only versions below this number
     * @param limit the most to give, 1 or more
     * @return the versions; none where the document was never saved
     */
    public Page page(DocumentKey key, int before, int limit) {
        List<DocumentVersion> versions = store.versions(key, before, limit + 1);
        List<Entry> entries = new ArrayList<>();
        for (int place = 0; place < Math.min(limit, versions.size()); place++) {
            Optional<DocumentVersion> earlier =
                    place + 1 < versions.size()
                            ? Optional.of(versions.get(place + 1))
                            : Optional.empty();
            entries.add(entry(versions.get(place), earlier));
        }
        return new Page(
                entries,
                versions.size() > limit
                        ? Optional.of(versions.get(limit - 1).version())
                        : Optional.empty());
    }

    /** One version of a document, where there is such a one. */
    public Optional<Entry> find(DocumentKey key, int version) {
        return store.version(key, version)
                .map(found -> entry(found, store.version(key, version - 1)));
    }

    private static Entry entry(DocumentVersion version, Optional<DocumentVersion> earlier) {
        return new Entry(
                version,
                Differences.between(
                        earlier.flatMap(DocumentVersion::content).orElse(Map.of()),
                        version.content().orElse(Map.of())));
    }
}
