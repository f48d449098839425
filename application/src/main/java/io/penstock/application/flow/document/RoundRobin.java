package io.penstock.application.flow.document;

import io.penstock.dsl.document.DocumentReader;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The header {@code round_robin_setup}, which says of the recipients beside it what must be so. */
final class RoundRobin {

    private static final String SETUP = "round_robin_setup";
    private static final String DISTRIBUTION = "distribution";
    private static final String METHOD = "method";
    private static final int LONGEST = 200;

    private RoundRobin() {}

    /**
     * Checks it where it is there.
     *
     * @param numbers of which values of random each recipient gets leads; empty where that cannot
     *     be told
     */
    static void check(DocumentReader reader, boolean even, List<Optional<BitSet>> numbers) {
        reader.section(SETUP).ifPresent(setup -> check(setup, numbers, even));
    }

    private static void check(DocumentReader setup, List<Optional<BitSet>> numbers, boolean even) {
        setup.whole(Recipients.RECIPIENTS, 1, Integer.MAX_VALUE)
                .filter(count -> count != numbers.size())
                .ifPresent(_ ->
                        setup.problem(
                                Recipients.RECIPIENTS,
                                "must be " + numbers.size() + ", as many as are listed"));
        setup.text(METHOD, LONGEST)
                .filter(method -> !even && !Words.plain(method).startsWith("random"))
                .ifPresent(_ ->
                        setup.problem(
                                METHOD,
                                "must be 'Random Number Range', or give distribution: even beside"
                                        + " recipients"));
        setup.text(DISTRIBUTION, LONGEST).ifPresent(text -> compare(setup, text, numbers));
    }

    private static void compare(DocumentReader setup, String text, List<Optional<BitSet>> numbers) {
        List<BigDecimal> claimed = Shares.split(text);
        if (claimed.isEmpty() && Words.isOne(text, "equal", "even") && !numbers.isEmpty()) {
            claimed = Shares.equal(numbers.size());
        }
        if (claimed.isEmpty()) {
            setup.problem(DISTRIBUTION, "must be such as Equal (50/50) or 60/30/10");
        } else if (numbers.stream().anyMatch(Optional::isEmpty)) {
            setup.problem(
                    DISTRIBUTION,
                    "cannot be compared with criteria that ask for more than random; leave it out");
        } else if (!isSame(claimed, numbers)) {
            List<String> found =
                    numbers.stream()
                            .map(each -> String.valueOf(each.orElseThrow().cardinality()))
                            .toList();
            setup.problem(
                    DISTRIBUTION,
                    "must be what the criteria of the recipients say: " + String.join("/", found));
        }
    }

    private static boolean isSame(List<BigDecimal> claimed, List<Optional<BitSet>> numbers) {
        if (claimed.size() != numbers.size()) {
            return false;
        }
        for (int index = 0; index < claimed.size(); index++) {
            int count = numbers.get(index).orElseThrow().cardinality();
            if (!Shares.isNear(claimed.get(index), BigDecimal.valueOf(count))) {
                return false;
            }
        }
        return true;
    }
}
