package io.penstock.dsl.script.match;

import io.penstock.domain.lead.LeadAttributes;
import java.util.List;

/** The attributes by which lines are looked up; immutable. */
final class Keys {

    private final NumberKey[] numbers;
    private final TextKey[] texts;

    Keys(List<NumberKey> numbers, List<TextKey> texts) {
        this.numbers = numbers.toArray(NumberKey[]::new);
        this.texts = texts.toArray(TextKey[]::new);
    }

    int size() {
        return numbers.length + texts.length;
    }

    /** Finds what is known of a lead's value of each attribute. */
    void find(LeadAttributes attributes, long[] found) {
        int count = 0;
        for (NumberKey key : numbers) {
            found[count++] = key.find(attributes);
        }
        for (TextKey key : texts) {
            found[count++] = key.find(attributes);
        }
    }
}
