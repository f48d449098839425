package io.penstock.dsl.script.match;

import io.penstock.domain.lead.Attribute;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts the lines of a script into lists by the values that they ask for. */
final class PostingIndexBuilder {

    private record Pair(Attribute first, Attribute second) {}

    private final Map<Attribute, Map<Integer, List<Integer>>> singles =
            new EnumMap<>(Attribute.class);
    private final Map<Pair, Map<Long, List<Integer>>> pairs = new LinkedHashMap<>();
    private final List<Integer> residual = new ArrayList<>();
    private final FurtherConditions further;
    private final int size;
    private int lists = 1;
    private int postings;

    PostingIndexBuilder(List<List<Condition>> lines) {
        size = lines.size();
        further = new FurtherConditions(size);
        Selectivity selectivity = new Selectivity(lines);
        List<List<Condition>> keys = lines.stream().map(selectivity::keys).toList();
        Pairing pairing = new Pairing(keys, selectivity);
        for (int line = 0; line < size; line++) {
            List<Condition> best = keys.get(line);
            List<Condition> used =
                    best.subList(0, pairing.isWorth(best) ? 2 : Math.min(1, best.size()));
            further.set(line, left(lines.get(line), used));
            add(line, used);
        }
    }

    /** The conditions that a look-up by some of them does not tell for certain. */
    private static List<Condition> left(List<Condition> conditions, List<Condition> used) {
        List<Condition> left = new ArrayList<>(conditions);
        for (Condition condition : used) {
            if (condition.isToldByCode()) {
                left.remove(condition);
            }
        }
        return left;
    }

    private void add(int line, List<Condition> used) {
        if (used.isEmpty()) {
            put(residual, line);
            return;
        }
        Condition first = used.getFirst();
        if (used.size() == 1) {
            var byCode = singles.computeIfAbsent(first.attribute(), _ -> new HashMap<>());
            for (int code : first.codes()) {
                put(byCode.computeIfAbsent(code, _ -> newList()), line);
            }
            return;
        }
        Condition second = used.getLast();
        var byCodes =
                pairs.computeIfAbsent(
                        new Pair(first.attribute(), second.attribute()), _ -> new HashMap<>());
        for (int code : first.codes()) {
            for (int other : second.codes()) {
                put(byCodes.computeIfAbsent(PairKey.together(code, other), _ -> newList()), line);
            }
        }
    }

    private List<Integer> newList() {
        lists++;
        return new ArrayList<>();
    }

    private void put(List<Integer> list, int line) {
        list.add(line);
        postings++;
    }

    PostingIndex build() {
        PostingLists written = new PostingLists(size, lists, postings);
        int always = written.add(residual);
        List<Key> keys = new ArrayList<>();
        singles.forEach((attribute, byCode) ->
                keys.add(new Key(attribute, written.addAll(byCode), PostingLists.EMPTY)));
        List<PairKey> pairKeys = new ArrayList<>();
        pairs.forEach((pair, byCodes) ->
                pairKeys.add(
                        new PairKey(
                                pair.first(),
                                pair.second(),
                                written.addAll(byCodes),
                                PostingLists.EMPTY)));
        return new PostingIndex(size, new Keys(keys, pairKeys), written, always, further);
    }
}
