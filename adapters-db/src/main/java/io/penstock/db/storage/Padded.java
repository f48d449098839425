package io.penstock.db.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Lists for {@code IN (…)}, of few lengths, so that the database meets few different statements.
 */
public final class Padded {

    /** The longest list that is padded: MariaDB takes those of more than 1,000 for tables. */
    private static final int MOST = 512;

    private Padded() {}

    /**
     * The values of things, the last of which comes again until there are as many as the next power
     * of two; longer lists than {@value #MOST} stay as they are.
     *
     * @param things one or more
     */
    public static <T, V> List<V> list(Collection<T> things, Function<T, V> value) {
        List<V> values = new ArrayList<>(things.size() * 2);
        things.forEach(thing -> values.add(value.apply(thing)));
        int length = Integer.highestOneBit(2 * values.size() - 1);
        if (length <= MOST) {
            values.addAll(Collections.nCopies(length - values.size(), values.getLast()));
        }
        return values;
    }
}
