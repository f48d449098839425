package io.penstock.dsl.script.evaluate;

import io.penstock.domain.routing.LinePlace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lines that led into a script, or to a company.
 *
 * @param depth how many they are
 * @param key the key of the path that they make
 * @param guards what they ask of every company reached by them
 * @param through the last of them; null at the beginning
 * @param before the way to the last of them; null at the beginning
 * @param reached the company that the last of them names; null where it names none
 */
record Way(
        int depth,
        long key,
        Guards guards,
        @Nullable CompiledLine through,
        @Nullable Way before,
        @Nullable Reached reached) {

    static final Way BEGINNING = new Way(0, Draws.ROOT, Guards.NONE, null, null, null);

    Way through(CompiledLine line) {
        Guards together = guards.with(line.guards());
        Reached company =
                line.leadsOn() ? null : Reached.of(line.company(), placesTo(line), together);
        return new Way(depth + 1, line.key(key), together, line, this, company);
    }

    /** What the last line gives, which must name a company. */
    Reached company() {
        return Objects.requireNonNull(reached);
    }

    /** Whether this is the way through a line at the end of another way. */
    @SuppressWarnings("ReferenceEquality") // equal ways through other objects are not remembered
    boolean leads(Way from, CompiledLine by) {
        return through == by && before == from;
    }

    private List<LinePlace> placesTo(CompiledLine last) {
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
