package io.penstock.application.company;

import io.penstock.dsl.document.DocumentProblem;
import java.util.List;

/** What came of entering a deposit or an adjustment. */
public sealed interface BalanceOutcome {

    /** It is entered. */
    record Entered(BalanceEntry entry) implements BalanceOutcome {}

    /** Nothing is entered, and this is all that is wrong. */
    record Invalid(List<DocumentProblem> problems) implements BalanceOutcome {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
