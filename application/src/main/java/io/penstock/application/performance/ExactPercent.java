package io.penstock.application.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** Rounds weights to six decimals so that they sum to 100 exactly and keep their bounds. */
final class ExactPercent {

    private static final int DECIMALS = 6;
    private static final long ALL = 100_000_000;

    private final long smallest;
    private final long largest;

    ExactPercent(BigDecimal smallest, BigDecimal largest) {
        this.smallest = units(smallest, RoundingMode.CEILING);
        this.largest = units(largest, RoundingMode.FLOOR);
    }

    private static long units(BigDecimal percent, RoundingMode rounding) {
        return percent.movePointRight(DECIMALS).setScale(0, rounding).longValueExact();
    }

    /** The weights in their order; what rounding leaves goes to those that lost the most by it. */
    List<BigDecimal> of(double[] weights) {
        long[] rounded = new long[weights.length];
        for (int index = 0; index < weights.length; index++) {
            long unit = (long) Math.floor(exact(weights[index]));
            rounded[index] = Math.clamp(unit, smallest, Math.max(smallest, largest));
        }
        long left = ALL - Arrays.stream(rounded).sum();
        while (left != 0) {
            int step = left > 0 ? 1 : -1;
            rounded[next(weights, rounded, step)] += step;
            left -= step;
        }
        return Arrays.stream(rounded).mapToObj(ExactPercent::percent).toList();
    }

    /** Bounds with more decimals than six may leave no room, and then give way. */
    private int next(double[] weights, long[] rounded, int step) {
        int best = 0;
        boolean bestHasRoom = false;
        double bestLost = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < weights.length; index++) {
            boolean hasRoom = step > 0 ? rounded[index] < largest : rounded[index] > smallest;
            double lost = step * (exact(weights[index]) - rounded[index]);
            if ((hasRoom && !bestHasRoom) || (hasRoom == bestHasRoom && lost > bestLost)) {
                best = index;
                bestHasRoom = hasRoom;
                bestLost = lost;
            }
        }
        return best;
    }

    private static double exact(double weight) {
        return weight * ALL / 100;
    }

    private static BigDecimal percent(long units) {
        BigDecimal percent = BigDecimal.valueOf(units, DECIMALS).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }
}
