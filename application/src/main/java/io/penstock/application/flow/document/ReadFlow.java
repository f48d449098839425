package io.penstock.application.flow.document;

import io.penstock.domain.flow.Flow;
import io.penstock.dsl.document.DocumentProblem;
import java.util.List;

/**
 * A flow, and what only its document tells.
 *
 * @param flow the flow
 * @param places by the number of each stage the path to it in the document
 * @param warnings what was read as it most likely is meant
 */
public record ReadFlow(Flow flow, List<String> places, List<DocumentProblem> warnings) {

    public ReadFlow {
        places = List.copyOf(places);
        warnings = List.copyOf(warnings);
    }
}
