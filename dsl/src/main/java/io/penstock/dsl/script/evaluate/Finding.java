package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RotatorId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What came of trying a line. */
public sealed interface Finding {

    /** The line gave its company. */
    record Fired(CompanyId company, Optional<Draw> draw) implements Finding {}

    /**
     * Something on the line did not hold.
     *
     * @param column where the first such term begins in the line, from 1, in UTF-16 code units
     * @param length how far it reaches
     * @param term the term; for a guard inherited from an outer line, that guard, while the place
     *     is that of the target which it binds
     * @param reason how things are instead, as in {@code geo is us}
     */
    record Blocked(int column, int length, String term, String reason) implements Finding {}

    /** The line names a company that takes no lead of this kind, and was passed over. */
    record PassedOver(CompanyId company) implements Finding {}

    /** Everything held, and the draw went against the line. */
    record NotDrawn(Draw draw) implements Finding {}

    /** The line led into a rotator, whose own steps follow one deeper. */
    record Entered(RotatorId rotator, boolean bucket, Optional<Draw> draw) implements Finding {}

    /** The rotator that the line had led into gave no company. */
    record YieldedNothing(RotatorId rotator, boolean bucket) implements Finding {}

    /**
     * The line of a bucket holds.
     *
     * @param company the company that it contributes
     * @param weight its percentage, if it has one
     */
    record Candidate(CompanyId company, Optional<BigDecimal> weight) implements Finding {}

    /**
     * A bucket drew among its candidates.
     *
     * @param company the company that was drawn
     * @param shares what each company had, by number; the first whose cumulated share lies above
     *     what was drawn is taken
     * @param drawn per cent, from 0 to below 100, rounded down to six decimals
     */
    record BucketDrawn(RotatorId rotator, CompanyId company, List<Share> shares, BigDecimal drawn)
            implements Finding {

        public BucketDrawn {
            shares = List.copyOf(shares);
        }
    }

    /**
     * A company's part in a bucket.
     *
     * @param percent per cent, rounded down to six decimals
     */
    record Share(CompanyId company, BigDecimal percent) {}
}
