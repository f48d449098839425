package io.penstock.db.flow;

import io.penstock.application.flow.EvenCount;
import io.penstock.db.storage.Json;
import io.penstock.db.storage.NewRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The counts of even choices within a transaction, each under the lock of its row.
 *
 * @param mostSets how many of one place are kept; with one more, all of the place begin afresh
 */
record EvenShareRows(int mostSets) {

    private static final String HAD = "had";
    private static final String RETURNED = "returned";

    /** Makes so many choices. */
    List<Integer> choose(
            Handle handle, EvenKey key, SortedMap<Integer, BigDecimal> among, int count) {
        EvenCount counted = lock(handle, key, among);
        List<Integer> choices = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            choices.add(counted.next());
        }
        write(handle, key, counted);
        return choices;
    }

    /** Takes a choice back; answers how many rows were written. */
    int giveBack(Handle handle, EvenKey key, SortedMap<Integer, BigDecimal> among, int choice) {
        EvenCount counted = lock(handle, key, among);
        counted.giveBack(choice);
        return write(handle, key, counted);
    }

    private EvenCount lock(Handle handle, EvenKey key, SortedMap<Integer, BigDecimal> among) {
        Optional<byte[]> stored = stored(handle, key);
        if (stored.isEmpty()) {
            begin(handle, key);
            stored = stored(handle, key);
        }
        Map<?, ?> counts = Json.read(stored.orElseThrow());
        return new EvenCount(among, counts(counts.get(HAD)), counts(counts.get(RETURNED)));
    }

    private static Optional<byte[]> stored(Handle handle, EvenKey key) {
        return handle.createQuery(
                        """
                        SELECT counts FROM even_shares
                        WHERE place = :place AND shares = :shares FOR UPDATE
                        """)
                .bind("place", key.place())
                .bind("shares", key.shares())
                .mapTo(byte[].class)
                .findOne();
    }

    private void begin(Handle handle, EvenKey key) {
        if (count(handle, key.place()) >= mostSets) {
            handle.createUpdate("DELETE FROM even_shares WHERE place = :place")
                    .bind("place", key.place())
                    .execute();
        }
        NewRows rows =
                new NewRows(
                        "INSERT INTO even_shares (place, shares, counts)",
                        "ON DUPLICATE KEY UPDATE place = VALUES(place)");
        rows.add(key.place(), key.shares(), Json.write(Map.of()));
        rows.write(handle);
    }

    private static int count(Handle handle, String place) {
        return handle.createQuery("SELECT COUNT(*) FROM even_shares WHERE place = :place")
                .bind("place", place)
                .mapTo(Integer.class)
                .one();
    }

    private static int write(Handle handle, EvenKey key, EvenCount counted) {
        return handle.createUpdate(
                        """
                        UPDATE even_shares SET counts = :counts
                        WHERE place = :place AND shares = :shares
                        """)
                .bind("place", key.place())
                .bind("shares", key.shares())
                .bind(
                        "counts",
                        Json.write(
                                Map.of(
                                        HAD, names(counted.had()),
                                        RETURNED, names(counted.returned()))))
                .execute();
    }

    private static Map<String, Long> names(SortedMap<Integer, Long> counts) {
        Map<String, Long> names = new LinkedHashMap<>();
        counts.forEach((key, count) -> names.put(String.valueOf(key), count));
        return names;
    }

    private static SortedMap<Integer, Long> counts(@Nullable Object names) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        if (names instanceof Map<?, ?> object) {
            object.forEach((key, count) -> {
                if (count instanceof Long number) {
                    counts.put(Integer.valueOf(String.valueOf(key)), number);
                }
            });
        }
        return counts;
    }
}
