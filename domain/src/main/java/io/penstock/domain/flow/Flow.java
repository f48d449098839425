package io.penstock.domain.flow;

import io.penstock.domain.schedule.BusinessHours;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An offer's delivery plan: the stages that each of its leads goes through. Immutable.
 *
 * @param name what people call it; may be empty
 * @param calendars the business hours that conditions and rules name
 * @param defaultCalendar the calendar that is meant where none is named
 * @param values texts, numbers and flags that conditions and templates name, by their whole names
 * @param sellLimit how many companies may take one lead at most, 1 or more; absent: any number
 * @param root all of it; its number is 0
 * @param trial how it is tried before it is live, where it says so itself
 * @param source the document that it was read from, for it can be written in many ways
 */
public record Flow(
        String name,
        Map<String, BusinessHours> calendars,
        Optional<String> defaultCalendar,
        Map<String, Object> values,
        OptionalInt sellLimit,
        Stage.Sequence root,
        Optional<FlowTrial> trial,
        Map<String, @Nullable Object> source) {

    public static final int LONGEST_NAME = 200;

    /** How many stages a flow may have. */
    public static final int MOST_STAGES = 5_000;

    /** The longest id of a stage, in characters. */
    public static final int LONGEST_ID = 1_000;

    /** How many recipients, variants or rules a stage may have. */
    public static final int MOST_OPTIONS = 1_000;

    /** How deep stages may be nested. */
    public static final int MAXIMUM_DEPTH = 100;

    public Flow {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(defaultCalendar, "defaultCalendar");
        Objects.requireNonNull(sellLimit, "sellLimit");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(trial, "trial");
        calendars = Map.copyOf(calendars);
        source = Collections.unmodifiableMap(new LinkedHashMap<>(source));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Every stage in the order of the numbers, the root first. */
    public List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        collect(root, stages);
        return List.copyOf(stages);
    }

    private static void collect(Stage stage, List<Stage> stages) {
        stages.add(stage);
        stage.children().forEach(child -> collect(child, stages));
    }
}
