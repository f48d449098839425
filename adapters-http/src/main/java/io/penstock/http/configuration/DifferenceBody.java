package io.penstock.http.configuration;

import io.penstock.application.configuration.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key that says something else than before. */
record DifferenceBody(
        String path, @Nullable Object before, @Nullable Object after, @Nullable String unified) {

    static List<DifferenceBody> of(List<Difference> differences) {
        return differences.stream()
                .map(one ->
                        new DifferenceBody(
                                one.path(), one.before(), one.after(), one.unified().orElse(null)))
                .toList();
    }
}
