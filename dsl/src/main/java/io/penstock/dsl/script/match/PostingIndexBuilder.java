package io.penstock.dsl.script.match;

import io.penstock.domain.lead.Attribute;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sorts the lines of a script into lists by the values that they ask for. */
final class PostingIndexBuilder {

    private final Map<Attribute, Map<Long, List<Posting>>> lists = new EnumMap<>(Attribute.class);
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
        if (key == null) {
            put(residual, posting);
            return;
        }
        var byNumber = lists.computeIfAbsent(key.attribute(), _ -> new HashMap<>());
        for (long number : Selectivity.numbers(key)) {
            put(byNumber.computeIfAbsent(number, _ -> new ArrayList<>()), posting);
        }
    }

    private void put(List<Posting> list, Posting posting) {
        list.add(posting);
        postings++;
    }

    PostingIndex build() {
        PostingLists written = new PostingLists(postings);
        long always = written.add(residual);
        List<Key> keys = new ArrayList<>();
        lists.forEach((attribute, byNumber) -> {
            Map<Long, Long> ranges = new HashMap<>();
            byNumber.forEach((number, list) -> ranges.put(number, written.add(list)));
            keys.add(new Key(attribute, ranges, PostingLists.EMPTY));
        });
        return new PostingIndex(size, new Keys(keys), written, always, further);
    }
}
