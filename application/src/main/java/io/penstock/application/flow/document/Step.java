package io.penstock.application.flow.document;

import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.StagePlace;
import io.penstock.dsl.document.DocumentReader;

/**
 * A step that is read.
 *
 * @param around what it stands in
 * @param kind its key; empty for a recipient
 * @param whole whether its section is that of the whole flow, whose name is not the step's
 */
record Step(FlowReading reading, DocumentReader reader, Spot around, String kind, boolean whole) {

    static boolean isRecipient(DocumentReader reader) {
        return reader.has(Whom.RECIPIENT) || reader.has(Whom.COMPANY);
    }

    /** Gives it its number; those within it are entered after it. */
    Spot enter() {
        String name =
                whole
                        ? kind
                        : reader.text(Whom.NAME, Flow.LONGEST_NAME)
                                .filter(text -> !text.isBlank())
                                .orElse(kind);
        return reading.enter(around, name, reader);
    }

    StagePlace place(Spot spot) {
        return reading.place(spot, reader);
    }
}
