package io.penstock.db.flow;

import io.penstock.application.flow.EvenShares;
import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.db.storage.Database;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Even shares counted in the database, so that any number of programs keep them together. Each
 * choice is committed before it is answered; those that are asked for at once share a transaction.
 * A program that dies in between takes with it the choices whose leads were not stored yet.
 * Thread-safe.
 */
public final class JdbiEvenShares implements EvenShares {

    /** Beyond that, those waiting are forgotten as a group, and go on by themselves. */
    private static final int MOST_GROUPS = 10_000;

    private final Database database;
    private final EvenShareRows rows;
    private final Map<EvenKey, ChoiceGroup> groups = new ConcurrentHashMap<>();

    @Inject
    public JdbiEvenShares(Database database) {
        this(database, MOST_SETS);
    }

    /**
     * Shares of fewer sets.
     *
     * @param mostSets for how many sets of shares the choices of one place are counted, 1 or more
     */
    public JdbiEvenShares(Database database, int mostSets) {
        this.database = database;
        this.rows = new EvenShareRows(mostSets);
    }

    @Override
    public int next(String place, SortedMap<Integer, BigDecimal> shares) {
        SortedMap<Integer, BigDecimal> among = new TreeMap<>(shares);
        EvenKey key = EvenKey.of(place, among);
        if (groups.size() >= MOST_GROUPS) {
            groups.clear();
        }
        return groups.computeIfAbsent(key, _ -> new ChoiceGroup(count -> choose(key, among, count)))
                .next();
    }

    /** A choice that may have been made is none: its lead is not stored. */
    private List<Integer> choose(EvenKey key, SortedMap<Integer, BigDecimal> among, int count) {
        try {
            return database.transactions().change(handle -> rows.choose(handle, key, among, count));
        } catch (OutcomeUnknownException e) {
            throw new StorageUnavailableException(
                    "The database did not say whether it made an even choice.", e);
        }
    }

    @Override
    public void giveBack(String place, SortedMap<Integer, BigDecimal> shares, int choice) {
        SortedMap<Integer, BigDecimal> among = new TreeMap<>(shares);
        EvenKey key = EvenKey.of(place, among);
        database.transactions().change(handle -> rows.giveBack(handle, key, among, choice));
    }
}
