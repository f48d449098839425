package io.penstock.application.flow.check;

import io.penstock.application.flow.document.NumberList;
import io.penstock.application.flow.document.RandomNumbers;
import io.penstock.domain.expression.Condition;
import io.penstock.domain.flow.Stage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Which values of {@code random} lead to none, or to two, of several stages. */
final class RandomCover {

    private static final int MOST_OVERLAPS = 10;

    private record Part(String name, BitSet numbers) {}

    private final List<Part> parts;

    private RandomCover(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * That of stages; empty where one asks for anything but random, or none asks for it.
     *
     * @param names what each is called
     */
    static Optional<RandomCover> of(List<String> names, List<Stage> stages) {
        List<Part> parts = new ArrayList<>();
        boolean any = false;
        for (int index = 0; index < stages.size(); index++) {
            Optional<Condition> criteria = stages.get(index).place().criteria();
            Optional<BitSet> numbers =
                    criteria.map(RandomNumbers::of).orElse(Optional.of(RandomNumbers.all()));
            if (numbers.isEmpty()) {
                return Optional.empty();
            }
            any |= numbers.get().cardinality() < RandomNumbers.MOST;
            parts.add(new Part(names.get(index), numbers.get()));
        }
        return any ? Optional.of(new RandomCover(parts)) : Optional.empty();
    }

    /** The values that lead to none of them; empty where each leads to one. */
    Optional<String> gap() {
        BitSet left = RandomNumbers.all();
        parts.forEach(part -> left.andNot(part.numbers()));
        return left.isEmpty() ? Optional.empty() : Optional.of(NumberList.of(left));
    }

    /** As in {@code 'A' and 'B' both take 40 to 45}, for each pair that do. */
    List<String> overlaps() {
        List<String> overlaps = new ArrayList<>();
        for (int one = 0; one < parts.size(); one++) {
            for (int other = one + 1; other < parts.size(); other++) {
                BitSet both = (BitSet) parts.get(one).numbers().clone();
                both.and(parts.get(other).numbers());
                if (!both.isEmpty() && overlaps.size() < MOST_OVERLAPS) {
                    overlaps.add(
                            "'%s' and '%s' both take %s"
                                    .formatted(
                                            parts.get(one).name(),
                                            parts.get(other).name(),
                                            NumberList.of(both)));
                }
            }
        }
        return overlaps;
    }
}
