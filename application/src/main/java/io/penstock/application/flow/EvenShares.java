package io.penstock.application.flow;

import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * Where shares are kept exactly: after any number of choices of one place among the same, each has
 * been chosen as often as its share says, within one. A choice that is neither used nor given back,
 * as the program died in between, is one more by which a share may be off: at most as many as were
 * in the air.
 *
 * <p>Implementations are called from many threads and programs at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface EvenShares {

    /**
     * For how many sets of shares the choices of one place are counted; with one more, all of that
     * place begin afresh, and are exact from then on.
     */
    int MOST_SETS = 10_000;

    /**
     * Makes the next choice.
     *
     * @param place tells the place of the choice from all others: 64 hexadecimal digits
     * @param shares of each that may be chosen, each above 0
     * @return a key of the shares
     */
    int next(String place, SortedMap<Integer, BigDecimal> shares);

    /**
     * Takes a choice back that nothing came of, such as that for a lead which was not stored. It is
     * the next to be made there.
     *
     * @param place as it was asked for
     * @param shares as they were asked for
     * @param choice what {@link #next} has answered
     */
    void giveBack(String place, SortedMap<Integer, BigDecimal> shares, int choice);
}
