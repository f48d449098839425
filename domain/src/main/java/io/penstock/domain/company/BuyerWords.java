package io.penstock.domain.company;

import io.penstock.domain.status.BuyerStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a company's own words say of a lead, beside those that everyone understands. Immutable.
 *
 * @param statuses the statuses by the company's words, which count in any case: at most {@value
 *     #MOST_WORDS} of 1 to {@value #LONGEST_WORD} characters
 */
public record BuyerWords(SequencedMap<String, BuyerStatus> statuses) {

    public static final int MOST_WORDS = 100;
    public static final int LONGEST_WORD = 100;

    /** The words of a company that has none of its own. */
    public static final BuyerWords NONE = new BuyerWords(new LinkedHashMap<>());

    public BuyerWords {
        statuses = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(statuses));
    }

    /** What a word says: one of the company's own goes before what everyone understands by it. */
    public Optional<BuyerStatus> read(String word) {
        String folded = folded(word);
        return statuses.entrySet().stream()
                .filter(own -> folded(own.getKey()).equals(folded))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> BuyerStatus.of(word));
    }

    /** The form in which words are compared. */
    public static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
