package io.penstock.application.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a save does to one document. Immutable. */
public sealed interface DocumentChange {

    /** Which document. */
    DocumentKey key();

    /**
     * The document says this from now on, whether it was there or not.
     *
     * @param content the whole of it: text, number, boolean, null, or lists and maps of these
     */
    record Put(DocumentKey key, Map<String, @Nullable Object> content) implements DocumentChange {
        public Put {
            Objects.requireNonNull(key, "key");
            content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
        }
    }

    /** The document is there no more; its versions stay readable. */
    record Delete(DocumentKey key) implements DocumentChange {
        public Delete {
            Objects.requireNonNull(key, "key");
        }
    }
}
