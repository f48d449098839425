package io.penstock.dsl.answer;

import io.penstock.dsl.criteria.Scope;
import io.penstock.dsl.document.Nearest;
import java.util.List;
import java.util.Optional;

/** What may be asked of an answer. */
public final class AnswerScope implements Scope {

    private static final List<String> NAMES = List.of("status", "body", "headers.x-name", "$.path");

    @Override
    public boolean knows(String name) {
        return problem(name).isEmpty();
    }

    @Override
    public Optional<String> nearest(String name) {
        return Nearest.to(name, NAMES);
    }

    /** What is wrong with a name, if anything. */
    public static Optional<String> problem(String name) {
        return switch (AnswerName.of(name)) {
            case STATUS, BODY, HEADER -> Optional.empty();
            case JSON -> JsonAnswer.problem(name);
            case XML -> XmlAnswer.problem(name);
            case UNKNOWN ->
                    Optional.of(
                            "An answer has a status, a body, headers.<name>, JSONPaths such as"
                                    + " $.id and XPaths such as /answer/id, but no "
                                    + name
                                    + ".");
        };
    }
}
