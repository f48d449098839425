package io.penstock.dsl.script.evaluate;

import io.penstock.dsl.script.match.Lottery;
import java.util.List;

/**
 * What the draws and times of a script's lines need, close together in memory, as each decision
 * looks at many lines and takes one; immutable.
 */
final class LineDraws implements Lottery {

    private static final int WORDS = 2;
    private static final long UNGUARDED = 1L << Integer.SIZE;
    private static final long LEADS_ON = UNGUARDED << 1;

    /** For each line its key at the beginning of all paths; its threshold and what it is. */
    private final long[] words;

    private final long[] places;
    private final OpenLines openLines;

    LineDraws(List<CompiledLine> lines) {
        words = new long[lines.size() * WORDS];
        places = new long[lines.size()];
        openLines = new OpenLines(lines);
        for (int line = 0; line < places.length; line++) {
            CompiledLine compiled = lines.get(line);
            words[line * WORDS] = compiled.key(Draws.ROOT);
            words[line * WORDS + 1] =
                    compiled.threshold()
                            | (compiled.isUnguarded() ? UNGUARDED : 0)
                            | (compiled.leadsOn() ? LEADS_ON : 0);
            places[line] = compiled.drawPlace();
        }
    }

    /** Whether a line names a company, and holds as soon as its own conditions match. */
    boolean isUnguarded(int line) {
        return (words[line * WORDS + 1] & UNGUARDED) != 0;
    }

    /** Whether a line names a rotator rather than a company. */
    boolean leadsOn(int line) {
        return words[line * WORDS + 1] >= LEADS_ON;
    }

    /** Which lines are open at what times. */
    OpenLines openLines() {
        return openLines;
    }

    @Override
    public long open(int time, int word) {
        return openLines.word(time, word);
    }

    @Override
    public long wins(int line, long seed, long path) {
        long key = path == Draws.ROOT ? words[line * WORDS] : Draws.key(path, places[line]);
        long threshold = (int) words[line * WORDS + 1];
        return (Draws.hundredths(seed, key) - threshold) >>> (Long.SIZE - 1);
    }
}
