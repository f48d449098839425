package io.penstock.application.flow;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.concurrency.Simultaneously;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link EvenShares} keeps; each test begins with an empty storage. */
public interface EvenSharesContract {

    String PLACE = "a".repeat(64);
    String OTHER = "b".repeat(64);
    int THREADS = 64;
    int EACH = 50;

    /** The shares as another program sees them that uses the same storage. */
    EvenShares evenShares();

    /** The same, of which each place counts for so many sets of shares. */
    EvenShares evenShares(int mostSets);

    private static SortedMap<Integer, BigDecimal> shares(String... shares) {
        SortedMap<Integer, BigDecimal> all = new TreeMap<>();
        for (int key = 0; key < shares.length; key++) {
            all.put(key, new BigDecimal(shares[key]));
        }
        return all;
    }

    /** Whether each was chosen as often as its share says, within one. */
    private static void checkWithinOne(
            Map<Integer, Long> chosen, SortedMap<Integer, BigDecimal> shares) {
        double all = chosen.values().stream().mapToLong(Long::longValue).sum();
        double whole = shares.values().stream().mapToDouble(BigDecimal::doubleValue).sum();
        shares.forEach((key, share) ->
                assertThat(chosen.getOrDefault(key, 0L).doubleValue())
                        .as("%s of %s", key, all)
                        .isStrictlyBetween(
                                all * share.doubleValue() / whole - 1,
                                all * share.doubleValue() / whole + 1));
    }

    private static Map<Integer, Long> counts(List<Integer> choices) {
        return choices.stream().collect(groupingBy(Function.identity(), counting()));
    }

    @Test
    default void nextShouldKeepEveryShareWithinOneAfterEveryChoice() {
        SortedMap<Integer, BigDecimal> shares = shares("60", "30", "10");
        List<EvenShares> programs = List.of(evenShares(), evenShares());
        Map<Integer, Long> chosen = new HashMap<>();

        for (int number = 0; number < 120; number++) {
            chosen.merge(programs.get(number % 2).next(PLACE, shares), 1L, Long::sum);
            checkWithinOne(chosen, shares);
        }
    }

    @Test
    default void nextShouldCountEachPlaceAndEachSetByItself() {
        SortedMap<Integer, BigDecimal> half = shares("50", "50");
        int first = evenShares().next(PLACE, half);

        assertThat(evenShares().next(OTHER, half)).isEqualTo(first);
        assertThat(evenShares().next(PLACE, shares("50", "50.5"))).isEqualTo(1 - first);
        assertThat(evenShares().next(PLACE, half)).isEqualTo(1 - first);
    }

    @Test
    default void sharesThatAreWrittenOtherwiseShouldBeTheSame() {
        int first = evenShares().next(PLACE, shares("50", "50"));

        assertThat(evenShares().next(PLACE, shares("50.00", "5E+1"))).isEqualTo(1 - first);
    }

    @Test
    default void whatWasGivenBackShouldBeChosenNext() {
        SortedMap<Integer, BigDecimal> shares = shares("90", "10");
        List<Integer> choices =
                IntStream.range(0, 10).map(_ -> evenShares().next(PLACE, shares)).boxed().toList();
        assertThat(Collections.frequency(choices, 1)).isEqualTo(1);

        evenShares().giveBack(PLACE, shares, 1);
        evenShares().giveBack(PLACE, shares, 1);

        assertThat(evenShares().next(PLACE, shares)).isEqualTo(1);
        assertThat(evenShares().next(PLACE, shares)).isEqualTo(1);
        assertThat(evenShares().next(PLACE, shares)).isZero();
    }

    @Test
    default void aSetTooManyShouldHaveAllOfItsPlaceBeginAfresh() {
        EvenShares few = evenShares(2);
        SortedMap<Integer, BigDecimal> half = shares("50", "50");
        SortedMap<Integer, BigDecimal> third = shares("10", "10", "10");
        assertThat(few.next(OTHER, half)).isZero();
        assertThat(few.next(PLACE, half)).isZero();
        assertThat(few.next(PLACE, third)).isZero();
        assertThat(few.next(PLACE, half)).isEqualTo(1);
        assertThat(few.next(PLACE, third)).isEqualTo(1);

        assertThat(few.next(PLACE, shares("90", "10"))).isZero();

        assertThat(few.next(PLACE, half)).isZero();
        assertThat(few.next(OTHER, half)).isEqualTo(1);
    }

    @Test
    default void sharesShouldBeKeptByManyThreadsOfTwoPrograms() {
        SortedMap<Integer, BigDecimal> shares = shares("40", "20", "20", "20");
        List<EvenShares> programs = List.of(evenShares(), evenShares());

        List<Integer> choices =
                Simultaneously.run(THREADS, thread -> () -> use(programs.get(thread % 2), shares))
                        .stream()
                        .flatMap(List::stream)
                        .toList();

        assertThat(choices).hasSize(THREADS * EACH);
        checkWithinOne(counts(choices), shares);
    }

    /** Uses so many choices, and gives every seventh back first. */
    private static List<Integer> use(EvenShares program, SortedMap<Integer, BigDecimal> shares) {
        List<Integer> used = new ArrayList<>();
        for (int number = 1; used.size() < EACH; number++) {
            int choice = program.next(PLACE, shares);
            if (number % 7 == 0) {
                program.giveBack(PLACE, shares, choice);
            } else {
                used.add(choice);
            }
        }
        return used;
    }
}
