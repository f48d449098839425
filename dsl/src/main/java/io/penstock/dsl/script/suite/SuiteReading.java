package io.penstock.dsl.script.suite;

import io.penstock.dsl.document.DocumentProblem;
import java.util.List;

/** What came of reading a suite. */
public sealed interface SuiteReading {

    /** It can be run. */
    record Read(Suite suite) implements SuiteReading {}

    /** It cannot, for these reasons. */
    record Unreadable(List<DocumentProblem> problems) implements SuiteReading {

        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
