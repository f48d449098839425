package io.penstock.dsl.script.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values of one attribute satisfy every demand seen so far. Not thread-safe. */
final class PossibleValues {

    private final List<Demand.Part> parts = new ArrayList<>();
    private @Nullable Set<Object> listed;
    private Demand.@Nullable Whole whole;
    private boolean contradicted;

    /** Whether this demand is the first after which no value is left. */
    boolean excludeAllBy(Demand demand) {
        boolean before = contradicted;
        contradicted =
                before
                        || switch (demand) {
                            case Demand.OneOf oneOf -> excludes(oneOf);
                            case Demand.Whole text -> excludes(text);
                            case Demand.Part text -> excludes(text);
                        };
        return contradicted && !before;
    }

    private boolean excludes(Demand.OneOf oneOf) {
        Set<Object> both = new HashSet<>(oneOf.values());
        if (listed != null) {
            both.retainAll(listed);
        }
        listed = both;
        return both.isEmpty();
    }

    private boolean excludes(Demand.Whole text) {
        if (whole != null) {
            return !whole.equals(text);
        }
        whole = text;
        return !parts.stream().allMatch(part -> part.isImpliedBy(text));
    }

    private boolean excludes(Demand.Part text) {
        parts.add(text);
        return whole != null && !text.isImpliedBy(whole);
    }
}
