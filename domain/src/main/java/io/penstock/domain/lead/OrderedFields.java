package io.penstock.domain.lead;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fields in the order in which they came, in one array, since leads are many and their fields few:
 * one is found by looking at each. Immutable.
 */
final class OrderedFields extends AbstractMap<String, @Nullable Object> {

    /** The most fields that are looked at one after the other. */
    static final int MOST = 32;

    /** A name, its value, the next name. */
    private final @Nullable Object[] namesAndValues;

    /**
     * @param namesAndValues a name, its value, the next name, no name twice; not to be changed
     */
    OrderedFields(@Nullable Object[] namesAndValues) {
        this.namesAndValues = namesAndValues;
    }

    @Override
    public int size() {
        return namesAndValues.length / 2;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return place(name) >= 0;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int place = place(name);
        return place < 0 ? null : namesAndValues[place + 1];
    }

    private int place(@Nullable Object name) {
        for (int place = 0; place < namesAndValues.length; place += 2) {
            if (String.valueOf(namesAndValues[place]).equals(name)) {
                return place;
            }
        }
        return -1;
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<String, @Nullable Object>> {

        @Override
        public int size() {
            return OrderedFields.this.size();
        }

        @Override
        public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
            return new Iterator<>() {
                private int place;

                @Override
                public boolean hasNext() {
                    return place < namesAndValues.length;
                }

                @Override
                public Map.Entry<String, @Nullable Object> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    place += 2;
                    return new SimpleImmutableEntry<>(
                            String.valueOf(namesAndValues[place - 2]), namesAndValues[place - 1]);
                }
            };
        }
    }
}
