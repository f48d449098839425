package io.penstock.domain.source;

import io.penstock.domain.pixel.PixelPlan;
import io.penstock.domain.status.LeadStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who sends leads, and is told what becomes of them.
 *
 * @param id its number
 * @param name its name, 1 to 200 characters
 * @param postbacks in the order in which they are sent, no two of one name, at most 20
 * @param values texts, numbers and flags that the postbacks may name
 */
public record Source(
        SourceId id, String name, List<Postback> postbacks, Map<String, Object> values) {

    public static final int MAXIMUM_NAME_LENGTH = 200;

    public Source {
        Objects.requireNonNull(id, "id");
        if (name.isBlank() || name.length() > MAXIMUM_NAME_LENGTH) {
            throw new IllegalArgumentException("A source's name has 1 to 200 characters.");
        }
        postbacks = List.copyOf(postbacks);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        plan(postbacks.stream(), values);
    }

    /** What the source is told of a status. */
    public PixelPlan plan(LeadStatus status) {
        return plan(
                postbacks.stream().filter(postback -> postback.statuses().contains(status)),
                values);
    }

    private static PixelPlan plan(Stream<Postback> postbacks, Map<String, Object> values) {
        return new PixelPlan(postbacks.map(Postback::request).toList(), values);
    }
}
