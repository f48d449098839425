package io.penstock.application.company;

import io.penstock.dsl.document.DocumentProblem;
import java.util.List;

/** What came of asking for a deposit or an adjustment. */
public sealed interface BalanceOutcome {

    /** The ledger was asked, and says this. */
    record Answered(EntryOutcome outcome) implements BalanceOutcome {}

    /** Nothing is entered, and this is all that is wrong. */
    record Invalid(List<DocumentProblem> problems) implements BalanceOutcome {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
