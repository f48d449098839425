package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of one bucket after the other give, and the draw among it. Not thread-safe.
 * Allocates only to grow, and where a drawn company was given by lines that ask different things.
 */
final class BucketCandidates {

    private static final int SMALLEST = 8;

    private @Nullable Reached[] given = new @Nullable Reached[SMALLEST];
    private long[] weights = new long[SMALLEST];
    private int lines;

    /** Each line by the number of its company and then its own. */
    private long[] order = new long[SMALLEST];

    private long unweighted;
    private long weighted;

    void clear() {
        lines = 0;
    }

    boolean isEmpty() {
        return lines == 0;
    }

    /**
     * Adds what a line gives.
     *
     * @param weight hundredths of a per cent, or {@link BucketWeights#UNWEIGHTED}
     */
    void add(Reached reached, long weight) {
        if (lines == weights.length) {
            given = Arrays.copyOf(given, 2 * lines);
            weights = Arrays.copyOf(weights, 2 * lines);
            order = Arrays.copyOf(order, 2 * lines);
        }
        given[lines] = reached;
        weights[lines] = weight;
        order[lines] = ((long) reached.company().value() << Integer.SIZE) | lines;
        lines++;
    }

    /** Counts the tickets, after which no more may be added; their number, 1 or more. */
    long countTickets() {
        Arrays.sort(order, 0, lines);
        unweighted = 0;
        weighted = 0;
        for (int first = 0; first < lines; first = nextCompany(first)) {
            long weight = weight(first);
            if (weight == BucketWeights.UNWEIGHTED) {
                unweighted++;
            } else {
                weighted += weight;
            }
        }
        return weighted * BucketWeights.scale(weighted, unweighted)
                + unweighted * BucketWeights.missing(weighted);
    }

    /** The company that holds a ticket, counted from 0, with what all its lines ask. */
    Reached holder(long ticket) {
        long left = ticket;
        for (int first = 0; first < lines; first = nextCompany(first)) {
            left -= tickets(first);
            if (left < 0) {
                return together(first);
            }
        }
        throw new IllegalStateException("A ticket beyond the last was drawn.");
    }

    /** The tickets of each company, by number. */
    SortedMap<CompanyId, Long> tickets() {
        SortedMap<CompanyId, Long> tickets = new TreeMap<>();
        for (int first = 0; first < lines; first = nextCompany(first)) {
            tickets.put(at(first).company(), tickets(first));
        }
        return tickets;
    }

    private long tickets(int first) {
        long weight = weight(first);
        return weight == BucketWeights.UNWEIGHTED
                ? BucketWeights.missing(weighted)
                : weight * BucketWeights.scale(weighted, unweighted);
    }

    private long weight(int first) {
        long sum = BucketWeights.UNWEIGHTED;
        for (int place = first; place < nextCompany(first); place++) {
            sum = BucketWeights.sum(sum, weights[(int) order[place]]);
        }
        return sum;
    }

    private Reached together(int first) {
        Reached reached = at(first);
        for (int place = first + 1; place < nextCompany(first); place++) {
            reached = reached.and(at(place));
        }
        return reached;
    }

    /** Where, in the sorted order, the lines of the next company begin. */
    private int nextCompany(int first) {
        int place = first + 1;
        while (place < lines && order[place] >>> Integer.SIZE == order[first] >>> Integer.SIZE) {
            place++;
        }
        return place;
    }

    private Reached at(int place) {
        return Objects.requireNonNull(given[(int) order[place]]);
    }
}
