package io.penstock.dsl.script.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the ways that decisions took, so that they need not be made again: up to a fixed
 * number, in a hash table that threads fill without waiting for each other.
 *
 * <p>Thread-safe: a way is immutable, and one that is lost to another thread is made again.
 */
final class Ways {

    private static final int SLOTS = 1 << 12;
    private static final int PROBES = 8;

    private final @Nullable Way[] ways;

    private Ways(int slots) {
        ways = new @Nullable Way[slots];
    }

    /** Remembers next to nothing if there are no lines that lead into rotators. */
    static Ways of(LineList root) {
        return new Ways(root.leadsOn() ? SLOTS : 1);
    }

    /** The way through a line. */
    Way through(Way before, CompiledLine line) {
        int home = (int) line.key(before.key());
        for (int probe = home; probe < home + PROBES; probe++) {
            int slot = probe & (ways.length - 1);
            Way known = ways[slot];
            if (known == null) {
                known = before.through(line);
                ways[slot] = known;
                return known;
            }
            if (known.leads(before, line)) {
                return known;
            }
        }
        return before.through(line);
    }

    /** What a line that names a company gives at the end of a way. */
    Reached reached(Way before, LineList lines, int index) {
        return before.depth() == 0
                ? lines.reachedAtOnce(index)
                : through(before, lines.at(index)).company();
    }
}
