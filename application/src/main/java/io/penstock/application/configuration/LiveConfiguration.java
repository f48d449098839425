package io.penstock.application.configuration;

import io.penstock.application.routing.RoutingBook;
import io.penstock.application.routing.RoutingBooks;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The configuration as this program knows it: decisions read the newest revision without asking
 * storage, and {@link #refresh} follows what other programs save. Thread-safe.
 */
public final class LiveConfiguration implements RoutingBooks {

    private static final int REMEMBERED_REVISIONS = 16;

    private final ConfigurationStore store;
    private final Map<Long, RoutingBook> earlier =
            new LinkedHashMap<>(REMEMBERED_REVISIONS, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, RoutingBook> eldest) {
                    return size() > REMEMBERED_REVISIONS;
                }
            };
    private volatile RoutingBook current = RoutingBook.EMPTY;

    @Inject
    public LiveConfiguration(ConfigurationStore store) {
        this.store = store;
    }

    /**
     * Catches up with storage, where it has a newer revision.
     *
     * @throws io.penstock.application.storage.StorageUnavailableException when storage is away;
     *     what was known stays
     */
    public void refresh() {
        if (store.revision() > current.revision()) {
            catchUp();
        }
    }

    private synchronized void catchUp() {
        RoutingBook newest = RoutingBookBinder.bind(store.load());
        if (newest.revision() > current.revision()) {
            earlier.put(newest.revision(), newest);
            current = newest;
        }
    }

    @Override
    public RoutingBook current() {
        return current;
    }

    @Override
    public RoutingBook newest() {
        refresh();
        return current;
    }

    @Override
    public RoutingBook at(long revision) {
        RoutingBook newest = current;
        return newest.revision() == revision ? newest : earlier(revision);
    }

    private synchronized RoutingBook earlier(long revision) {
        RoutingBook known = earlier.get(revision);
        if (known == null) {
            known = RoutingBookBinder.bind(store.load(revision));
            earlier.put(revision, known);
        }
        return known;
    }
}
