package io.penstock.application.flow.document;

import io.penstock.application.pixel.PixelPlanDocument;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.flow.StagePlace;
import io.penstock.dsl.document.DocumentReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A flow as the API, the command line and storage write it: a section with {@code steps}, one with
 * the keys of a single step, or the list of the steps alone. Keys may be in any case, with blanks
 * or hyphens in place of {@code _}.
 */
public final class FlowDocument {

    static final String STEPS = "steps";

    private static final String NAME = "flow";
    private static final String LABEL = "name";
    private static final String SELL_LIMIT = "sell_limit";
    private static final int MOST_SOLD = 1_000;

    private FlowDocument() {}

    /** Reads the flow under a key; empty where there is none or problems are recorded. */
    public static Optional<Flow> read(DocumentReader reader, String key) {
        return reader.looseSection(key, FlowDocument::section)
                .flatMap(FlowDocument::read)
                .map(ReadFlow::flow);
    }

    /** A document that is a whole flow, as a section. */
    public static Object section(Object document) {
        return document instanceof List<?> steps ? Map.of(STEPS, steps) : document;
    }

    /**
     * Reads a flow; empty where the reader has recorded problems.
     *
     * @param reader a loose one
     */
    public static Optional<ReadFlow> read(DocumentReader reader) {
        String name = name(reader);
        Calendars calendars = Calendars.read(reader);
        Map<String, Object> values = PixelPlanDocument.values(reader);
        OptionalInt sellLimit =
                reader.whole(SELL_LIMIT, 1, MOST_SOLD)
                        .map(limit -> OptionalInt.of(limit.intValue()))
                        .orElseGet(OptionalInt::empty);
        var trial = TrialSettings.read(reader);
        FlowReading reading = new FlowReading(reader, calendars, values);
        Spot spot = reading.root();
        StagePlace place = new StagePlace(0, spot.id(), Optional.empty(), List.of());
        List<Stage> stages =
                reader.has(STEPS)
                        ? Steps.all(reading, reader, spot)
                        : Steps.only(reading, reader, spot).map(List::of).orElse(List.of());
        return reader.finish().isEmpty()
                ? Optional.of(
                        new ReadFlow(
                                new Flow(
                                        name,
                                        calendars.all(),
                                        calendars.usual(),
                                        values,
                                        sellLimit,
                                        new Stage.Sequence(place, stages),
                                        trial,
                                        source(reader)),
                                reading.places(),
                                reading.warnings()))
                : Optional.empty();
    }

    private static String name(DocumentReader reader) {
        String key = reader.has(NAME) ? NAME : LABEL;
        return reader.text(key, Flow.LONGEST_NAME).orElse("").strip();
    }

    private static Map<String, @Nullable Object> source(DocumentReader reader) {
        Map<String, @Nullable Object> source = new LinkedHashMap<>();
        reader.keys().forEach(key -> source.put(key, reader.anything(key).orElse(null)));
        return source;
    }

    /** The name that a stage's section gives it; empty where it is called by its kind. */
    public static Optional<String> givenName(Stage stage) {
        String id = stage.place().id();
        String name = id.substring(id.lastIndexOf('/') + 1);
        return Optional.of(name).filter(text -> !Steps.isKind(text.replaceFirst("-\\d+$", "")));
    }

    /** Writes a flow as it was read. */
    public static Map<String, @Nullable Object> write(Flow flow) {
        return flow.source();
    }
}
