package io.penstock.http.configuration;

import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.Use;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.http.problem.Problem;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.problem.Problems;
import java.util.List;
import java.util.stream.Collectors;

/** Why a document cannot be deleted: everything that names it. */
final class UsesProblem {

    private static final int MOST_IN_A_SENTENCE = 10;

    private UsesProblem() {}

    static Problem of(DocumentKey key, List<Use> uses) {
        String named =
                uses.stream()
                        .limit(MOST_IN_A_SENTENCE)
                        .map(Use::toString)
                        .collect(Collectors.joining("; "));
        String more =
                uses.size() > MOST_IN_A_SENTENCE
                        ? "; and " + (uses.size() - MOST_IN_A_SENTENCE) + " more"
                        : "";
        String detail = "The " + key + " is named by " + named + more + ". Change these first.";
        return Problems.withErrors(
                Problem.of(ProblemType.CONFLICT, detail),
                uses.stream().map(UsesProblem::error).toList());
    }

    private static DocumentProblem error(Use use) {
        return new DocumentProblem(
                use.user().path() + "." + use.field(),
                "names it" + (use.line().isPresent() ? " in line " + use.line().getAsInt() : ""));
    }
}
