package io.penstock.application.flow.document;

import io.penstock.application.company.DeliveryDocument;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.dsl.document.DocumentReader;
import java.util.List;
import java.util.Optional;

/**
 * How a flow sends leads to a recipient in place of how the company says: a whole delivery of its
 * own, of which a key that is not given takes its usual value and not the company's.
 */
final class OwnDelivery {

    private static final String SIGN = "sign";
    private static final String BATCH = "batch";
    private static final List<String> FLAT =
            List.of("endpoint", "format", "parameters", "body", "method", "headers");

    private OwnDelivery() {}

    /** Reads it; empty where problems are recorded. */
    static Optional<DeliveryMethod> read(DocumentReader reader) {
        if (reader.has(SIGN)) {
            reader.problem(
                    SIGN,
                    "has no place in a flow, where its secret could be read; give it in the"
                            + " company's delivery and leave delivery out here");
        }
        if (reader.has(BATCH) || reader.has("batch_configuration")) {
            reader.problem(
                    reader.has(BATCH) ? BATCH : "batch_configuration",
                    "has no place in a flow, which waits for each lead's answer; give it in the"
                            + " company's delivery and leave delivery out here");
        }
        return DeliveryDocument.read(reader, Optional.empty());
    }

    /** Whether a section has some of its keys beside others. */
    static boolean isIn(DocumentReader reader) {
        return FLAT.stream().anyMatch(reader::has);
    }
}
