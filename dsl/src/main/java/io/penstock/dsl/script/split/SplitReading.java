package io.penstock.dsl.script.split;

import java.util.List;

/** What came of reading a request for shares. */
public sealed interface SplitReading {

    /** It can be read. */
    record Read(RequestedShares shares) implements SplitReading {}

    /** It cannot be read, for these reasons, each a sentence that says what was expected. */
    record Refused(List<String> problems) implements SplitReading {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
