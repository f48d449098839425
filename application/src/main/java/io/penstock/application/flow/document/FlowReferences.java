package io.penstock.application.flow.document;

import io.penstock.application.expression.NamedSecrets;
import io.penstock.application.pixel.PixelPlanDocument;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.FlowRecipient;
import io.penstock.domain.flow.Stage;
import io.penstock.dsl.document.DocumentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a flow names that stands elsewhere: companies and secrets. */
public final class FlowReferences {

    private FlowReferences() {}

    /**
     * A recipient, and where it is named.
     *
     * @param place the path to it in the flow
     */
    public record Named(String place, FlowRecipient recipient) {

        /** The path to it in the document of the offer. */
        public String field() {
            return FlowReferences.field(place);
        }

        /** The name of its company without case, where it is named by that. */
        public String foldedName() {
            return recipient.label().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        }
    }

    /** The flow with the places of its stages, as its document is read again. */
    public static ReadFlow again(Flow flow) {
        return FlowDocument.read(DocumentReader.loose(flow.source()))
                .orElseThrow(() -> new IllegalStateException("A flow reads as it was read."));
    }

    /** The recipients in the order of their places. */
    public static List<Named> recipients(Flow flow) {
        ReadFlow read = again(flow);
        List<Named> named = new ArrayList<>();
        read.flow()
                .root()
                .offerings()
                .forEach(offering ->
                        named.add(
                                new Named(
                                        read.places().get(offering.place().number()),
                                        offering.recipient())));
        return named;
    }

    /** The secrets, each with a field that names it. */
    public static SortedMap<String, String> secrets(Flow flow) {
        ReadFlow read = again(flow);
        SortedMap<String, String> secrets = new TreeMap<>();
        for (Stage stage : read.flow().stages()) {
            String field = field(read.places().get(stage.place().number()));
            of(stage).forEach((name, inner) -> secrets.putIfAbsent(name, field + "." + inner));
        }
        return secrets;
    }

    private static Map<String, String> of(Stage stage) {
        return switch (stage) {
            case Stage.Pixels pixels -> PixelPlanDocument.secrets(pixels.plan());
            case Stage.Offering offering ->
                    offering.recipient()
                            .delivery()
                            .<Map<String, String>>map(NamedSecrets::of)
                            .orElse(Map.of());
            default -> Map.of();
        };
    }

    /** The path in the document of an offer. */
    public static String field(String place) {
        return place.isEmpty() ? "flow" : "flow." + place;
    }
}
