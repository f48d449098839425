package io.penstock.dsl.answer;

import io.penstock.domain.expression.Variables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of an answer that tells of many things in JSON. */
public final class AnswerItems {

    private AnswerItems() {}

    /**
     * The entries in their order; none where the body is no JSON, or has no list there.
     *
     * @param path the JSONPath of the list
     */
    public static List<Item> of(String body, String path) {
        return JsonAnswer.of(body).items(path).stream().map(Item::new).toList();
    }

    /** One entry, by the names of {@link ItemScope}. */
    public static final class Item implements Variables {

        private final JsonAnswer entry;

        private Item(JsonAnswer entry) {
            this.entry = entry;
        }

        @Override
        public @Nullable Object value(String name) {
            return entry.value(ItemScope.path(name));
        }

        /** The entry as JSON. */
        public String text() {
            return entry.text();
        }
    }
}
