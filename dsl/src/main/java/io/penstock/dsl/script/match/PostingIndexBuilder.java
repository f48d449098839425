package io.penstock.dsl.script.match;

import io.penstock.domain.lead.Attribute;
import io.penstock.dsl.script.match.Condition.Contains;
import io.penstock.dsl.script.match.Condition.Equal;
import io.penstock.dsl.script.match.Condition.OneOf;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sorts the lines of a script into lists by the values that they ask for. */
final class PostingIndexBuilder {

    private final Map<Attribute, Map<Long, List<Posting>>> byNumber =
            new EnumMap<>(Attribute.class);
    private final Map<Attribute, Map<String, List<Posting>>> byText =
            new EnumMap<>(Attribute.class);
    private final List<Posting> residual = new ArrayList<>();
    private final FurtherConditions further;
    private final int size;
    private int postings;

    PostingIndexBuilder(List<List<Condition>> lines) {
        size = lines.size();
        further = new FurtherConditions(size);
        Selectivity selectivity = new Selectivity(lines);
        for (int line = 0; line < lines.size(); line++) {
            List<Condition> conditions = lines.get(line);
            Condition key = selectivity.key(conditions);
            Posting posting = Posting.of(line, conditions, key);
            further.set(line, posting.further());
            add(posting, key);
        }
    }

    private void add(Posting posting, @Nullable Condition key) {
        switch (key) {
            case null -> put(residual, posting);
            case OneOf(var attribute, var values) -> {
                var lists = byNumber.computeIfAbsent(attribute, _ -> new HashMap<>());
                for (long value : values) {
                    put(lists.computeIfAbsent(value, _ -> new ArrayList<>()), posting);
                }
            }
            case Equal(var attribute, var folded) -> {
                var lists = byText.computeIfAbsent(attribute, _ -> new HashMap<>());
                put(lists.computeIfAbsent(folded, _ -> new ArrayList<>()), posting);
            }
            case Contains contains ->
                    throw new IllegalArgumentException("No key to look up by: " + contains);
        }
    }

    private void put(List<Posting> list, Posting posting) {
        list.add(posting);
        postings++;
    }

    PostingIndex build() {
        PostingLists lists = new PostingLists(postings);
        long always = lists.add(residual);
        List<NumberKey> numbers = new ArrayList<>();
        byNumber.forEach((attribute, byValue) ->
                numbers.add(new NumberKey(attribute, ranges(byValue, lists), PostingLists.EMPTY)));
        List<TextKey> texts = new ArrayList<>();
        byText.forEach((attribute, byValue) ->
                texts.add(new TextKey(attribute, ranges(byValue, lists), PostingLists.EMPTY)));
        return new PostingIndex(size, new Keys(numbers, texts), lists, always, further);
    }

    private static <V> Map<V, Long> ranges(Map<V, List<Posting>> byValue, PostingLists lists) {
        Map<V, Long> ranges = new HashMap<>();
        byValue.forEach((value, list) -> ranges.put(value, lists.add(list)));
        return ranges;
    }
}
