package io.penstock.dsl.script.check;

import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.script.syntax.Script;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which rotators name which. */
final class RotatorGraph {

    private final Map<RotatorId, Set<RotatorId>> named = new HashMap<>();
    private final Map<RotatorId, Set<RotatorId>> namedBy = new HashMap<>();
    private final Map<RotatorId, Integer> heights = new HashMap<>();

    RotatorGraph(Map<RotatorId, Script> rotators) {
        rotators.forEach((rotator, script) -> named.put(rotator, rotatorsOf(script)));
        named.values().forEach(targets -> targets.retainAll(named.keySet()));
        named.forEach((rotator, targets) ->
                targets.forEach(target ->
                        namedBy.computeIfAbsent(target, _ -> new HashSet<>()).add(rotator)));
        measure();
    }

    private static Set<RotatorId> rotatorsOf(Script script) {
        return script.lines().stream()
                .filter(line -> line.target() instanceof RotatorTarget)
                .map(line -> ((RotatorTarget) line.target()).rotator())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether ways from the rotator lead round in a circle. */
    boolean isEndless(RotatorId rotator) {
        return named.containsKey(rotator) && !heights.containsKey(rotator);
    }

    /** How many rotators more are nested below one whose ways all end. */
    int height(RotatorId rotator) {
        return heights.getOrDefault(rotator, 0);
    }

    /** How many rotators there are at most on a way that leads to the given one. */
    int above(RotatorId rotator, int limit) {
        Set<RotatorId> level = Set.of(rotator);
        int above = 0;
        while (above < limit) {
            level =
                    level.stream()
                            .flatMap(each -> namedBy.getOrDefault(each, Set.of()).stream())
                            .collect(Collectors.toSet());
            if (level.isEmpty()) {
                return above;
            }
            above++;
        }
        return above;
    }

    /** A way from the rotator into a circle, up to the first that comes again. */
    List<RotatorId> circle(RotatorId start) {
        SequencedSet<RotatorId> met = new LinkedHashSet<>();
        RotatorId next = start;
        while (met.add(next)) {
            next = targets(next).stream().filter(this::isEndless).findFirst().orElseThrow();
        }
        List<RotatorId> way = new ArrayList<>(met);
        way.add(next);
        return way;
    }

    /** Measures from the ends upwards; what is never reached so lies on or above a circle. */
    private void measure() {
        Map<RotatorId, Integer> open = new HashMap<>();
        Deque<RotatorId> ready = new ArrayDeque<>();
        named.forEach((rotator, targets) -> {
            open.put(rotator, targets.size());
            if (targets.isEmpty()) {
                ready.add(rotator);
                heights.put(rotator, 0);
            }
        });
        while (!ready.isEmpty()) {
            RotatorId done = ready.remove();
            for (RotatorId outer : namedBy.getOrDefault(done, Set.of())) {
                if (open.merge(outer, -1, Integer::sum) == 0) {
                    heights.put(outer, 1 + tallest(targets(outer)));
                    ready.add(outer);
                }
            }
        }
    }

    private Set<RotatorId> targets(RotatorId rotator) {
        return named.getOrDefault(rotator, Set.of());
    }

    private int tallest(Set<RotatorId> rotators) {
        return rotators.stream().mapToInt(this::height).max().orElse(0);
    }
}
