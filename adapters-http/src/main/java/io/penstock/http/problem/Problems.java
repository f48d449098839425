package io.penstock.http.problem;

import io.penstock.dsl.document.DocumentProblem;
import java.util.List;

/** Problem documents that several calls answer with. */
public final class Problems {

    private static final String CODE = "code";

    private Problems() {}

    /** A body that can be read but not accepted, with all that is wrong named by field. */
    public static Problem invalid(String what, List<DocumentProblem> problems) {
        String count = problems.size() == 1 ? "1 error" : problems.size() + " errors";
        return withErrors(Problem.of(ProblemType.INVALID, what + " has " + count + "."), problems);
    }

    /** A problem that names fields, each with what is wrong there. */
    public static Problem withErrors(Problem problem, List<DocumentProblem> errors) {
        return problem.with("errors", errors.stream().map(FieldError::of).toList());
    }

    /** A request that cannot be read on account of one header, parameter or field. */
    public static Problem malformed(String field, String message) {
        return Problem.of(ProblemType.MALFORMED, field + " " + message + ".")
                .with("errors", List.of(new FieldError(field, message)));
    }

    /** A request that may be repeated in a moment. */
    public static Problem unavailable(String code, String detail) {
        return Problem.of(ProblemType.UNAVAILABLE, detail)
                .with(CODE, code)
                .withHeader("Retry-After", "1");
    }

    private record FieldError(String field, String message) {

        static FieldError of(DocumentProblem problem) {
            return new FieldError(problem.field(), problem.message());
        }
    }
}
