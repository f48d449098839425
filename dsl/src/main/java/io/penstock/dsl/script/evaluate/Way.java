package io.penstock.dsl.script.evaluate;

import io.penstock.domain.routing.LinePlace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines that led into a script.
 *
 * @param depth how many they are
 * @param key the key of the path that they make
 * @param guards what they ask of every company reached by them
 * @param through the last of them; null at the beginning
 * @param before the way to the last of them; null at the beginning
 */
record Way(
        int depth, long key, Guards guards, @Nullable CompiledLine through, @Nullable Way before) {

    static final Way BEGINNING = new Way(0, Draws.ROOT, Guards.NONE, null, null);

    Way through(CompiledLine line) {
        return new Way(depth + 1, line.key(key), guards.with(line.guards()), line, this);
    }

    List<LinePlace> placesTo(CompiledLine last) {
        Deque<LinePlace> places = new ArrayDeque<>();
        places.addFirst(last.place());
        for (Way way = this; way != null; way = way.before) {
            if (way.through != null) {
                places.addFirst(way.through.place());
            }
        }
        return List.copyOf(places);
    }
}
