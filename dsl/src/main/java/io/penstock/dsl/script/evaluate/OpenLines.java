package io.penstock.dsl.script.evaluate;

import static io.penstock.domain.schedule.TimeOfDayWindow.MINUTES_A_DAY;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a script their times and days leave open, as a row of bits for every stretch of
 * the week in which they are the same; immutable.
 */
final class OpenLines {

    /** The most words that all rows may have, and the most answers that lines may give for them. */
    private static final int MOST_WORK = 1 << 18;

    private static final int DAYS = 7;

    private final int words;

    /** The rows, one after the other; null when it would take too much work to make them. */
    private final long @Nullable [] rows;

    /** For each minute of the week where its row begins; empty when there is one row or none. */
    private final int[] beginnings;

    OpenLines(List<CompiledLine> lines) {
        BitSet timed = new BitSet();
        BitSet turns = new BitSet();
        turns.set(0);
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).isTimed()) {
                timed.set(line);
                lines.get(line).addTurns(turns);
            }
        }
        words = (lines.size() + Long.SIZE - 1) / Long.SIZE;
        long stretches = timed.isEmpty() ? 1 : (long) DAYS * turns.cardinality();
        boolean isKnown = stretches * Math.max(words, timed.cardinality()) <= MOST_WORK;
        beginnings = new int[isKnown && !timed.isEmpty() ? DAYS * MINUTES_A_DAY : 0];
        // Two words more, as of every row two are read at once, however short it is.
        rows = isKnown ? new long[words * (int) stretches + 2] : null;
        if (rows != null) {
            BitSet row = new BitSet();
            row.set(0, lines.size());
            if (timed.isEmpty()) {
                write(row, rows, 0);
            } else {
                fill(rows, row, lines, timed, turns);
            }
        }
    }

    /**
     * Writes the rows of a week.
     *
     * @param row has a bit for every line
     * @param timed the lines with a time or day
     * @param turns the minutes of a day from which on other lines may be open
     */
    private void fill(
            long[] filled, BitSet row, List<CompiledLine> lines, BitSet timed, BitSet turns) {
        int beginning = -words;
        for (int minute = 0; minute < beginnings.length; minute++) {
            int minuteOfDay = minute % MINUTES_A_DAY;
            if (turns.get(minuteOfDay)) {
                int day = minute / MINUTES_A_DAY + 1;
                timed.stream()
                        .forEach(line -> row.set(line, lines.get(line).isOpen(minuteOfDay, day)));
                beginning += words;
                write(row, filled, beginning);
            }
            beginnings[minute] = beginning;
        }
    }

    /** Writes a row over zeros, as words behind its last bit are not written. */
    private static void write(BitSet row, long[] filled, int beginning) {
        long[] bits = row.toLongArray();
        System.arraycopy(bits, 0, filled, beginning, bits.length);
    }

    /** Whether {@link #word} tells what times and days say, so that lines need not be asked. */
    boolean isKnown() {
        return rows != null;
    }

    /** Whether the row depends on the minute; otherwise the row is 0. */
    boolean dependOnTime() {
        return beginnings.length > 0;
    }

    /**
     * What stands for a time; must be asked only where the row depends on it.
     *
     * @param minuteOfWeek counted from Monday 0:00
     */
    int row(int minuteOfWeek) {
        return beginnings[minuteOfWeek];
    }

    /** A bit for each of 64 lines, the first 64 being word 0: whether it may be open. */
    long word(int row, int word) {
        return rows == null ? -1 : rows[row + word];
    }
}
