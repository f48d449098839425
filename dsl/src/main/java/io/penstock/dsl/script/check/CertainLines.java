package io.penstock.dsl.script.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds, among lines that always take what they can take, one that covers another line. Each is
 * filed under that of its demands by which the fewest others are filed yet, so that long scripts
 * stay quick; beyond a limit of work nothing is found any more.
 */
final class CertainLines {

    private static final long MOST_WORK = 5_000_000;
    private static final int MOST_LINES_TOGETHER = 50;

    /** What it costs to take the times of one line from those of another. */
    private static final long WORK_ON_TIMES = 1_000;

    private final Map<Object, List<LineReach>> filed = new HashMap<>();
    private long work;

    void add(LineReach certain) {
        List<?> lightest = List.of("");
        int least = Integer.MAX_VALUE;
        for (Demand demand : certain.demands()) {
            List<?> entries = entries(demand);
            int load = load(entries);
            if (load < least) {
                least = load;
                lightest = entries;
            }
        }
        lightest.forEach(
                entry -> filed.computeIfAbsent(entry, _ -> new ArrayList<>()).add(certain));
    }

    /** The first line found that covers the other. */
    Optional<LineReach> covering(LineReach other) {
        return candidates(other)
                .takeWhile(certain -> isAffordable(certain, other))
                .filter(certain -> certain.covers(other))
                .findFirst();
    }

    /** Whether several lines take between them all that the other one could. */
    boolean coverTogether(LineReach other) {
        return other.alternatives().allMatch(this::isUsedUp);
    }

    private boolean isUsedUp(LineReach part) {
        work += part.size();
        List<LineReach> matching =
                candidates(part)
                        .takeWhile(certain -> isAffordable(certain, part))
                        .filter(certain -> certain.matchesAllOf(part))
                        .limit(MOST_LINES_TOGETHER)
                        .toList();
        work += WORK_ON_TIMES * matching.size();
        if (matching.isEmpty()) {
            return false;
        }
        BitSet left = part.minutesOfWeek();
        matching.forEach(certain -> left.andNot(certain.minutesOfWeek()));
        return left.isEmpty();
    }

    private Stream<LineReach> candidates(LineReach other) {
        Stream<Object> entries =
                Stream.concat(
                        Stream.of(""), other.demands().stream().flatMap(CertainLines::lookups));
        return entries.flatMap(entry -> filed.getOrDefault(entry, List.of()).stream());
    }

    private boolean isAffordable(LineReach certain, LineReach other) {
        work += other.size() * (1 + certain.demands().size());
        return work <= MOST_WORK;
    }

    private int load(List<?> entries) {
        return entries.stream()
                .mapToInt(entry -> filed.getOrDefault(entry, List.of()).size())
                .max()
                .orElse(0);
    }

    /** Under what a demand is filed: every value it allows, or only its attribute for a part. */
    private static List<?> entries(Demand demand) {
        return switch (demand) {
            case Demand.OneOf oneOf ->
                    oneOf.values().stream()
                            .map(value -> List.of(oneOf.attribute(), value))
                            .toList();
            case Demand.Whole whole -> List.of(whole);
            case Demand.Part part -> List.of(part.attribute());
        };
    }

    /** Under what every demand is filed that this one implies. */
    private static Stream<Object> lookups(Demand demand) {
        return switch (demand) {
            case Demand.OneOf oneOf ->
                    Stream.of(List.of(oneOf.attribute(), oneOf.values().iterator().next()));
            case Demand.Whole whole -> Stream.of(whole, whole.attribute());
            case Demand.Part part -> Stream.of(part.attribute());
        };
    }
}
