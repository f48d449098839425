package io.penstock.http.problem;

import io.penstock.dsl.document.DocumentProblem;
import java.time.Duration;
import java.util.List;

/** Problem documents that several calls answer with. */
public final class Problems {

    private static final String CODE = "code";
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private Problems() {}

    /** A body that can be read but not accepted, with all that is wrong named by field. */
    public static Problem invalid(String what, List<DocumentProblem> problems) {
        return of(ProblemType.INVALID, what, problems);
    }

    /** A request of which several headers, parameters or fields cannot be read. */
    public static Problem malformed(String what, List<DocumentProblem> problems) {
        return of(ProblemType.MALFORMED, what, problems);
    }

    private static Problem of(ProblemType type, String what, List<DocumentProblem> problems) {
        String count = problems.size() == 1 ? "1 error" : problems.size() + " errors";
        return withErrors(Problem.of(type, what + " has " + count + "."), problems);
    }

    /** A problem that names the fields that are its reason. */
    public static Problem withErrors(Problem problem, List<DocumentProblem> problems) {
        return problem.with("errors", problems.stream().map(FieldError::of).toList());
    }

    /** A request that cannot be read on account of one header, parameter or field. */
    public static Problem malformed(String field, String message) {
        return Problem.of(ProblemType.MALFORMED, field + " " + message + ".")
                .with("errors", List.of(new FieldError(field, message)));
    }

    /** A request that may be repeated in a moment. */
    public static Problem unavailable(String code, String detail) {
        return unavailable(code, detail, A_MOMENT);
    }

    /**
     * A request that may be repeated.
     *
     * @param retryAfter when; whole seconds are told, one or more
     */
    public static Problem unavailable(String code, String detail, Duration retryAfter) {
        return Problem.of(ProblemType.UNAVAILABLE, detail)
                .with(CODE, code)
                .withHeader("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }

    private record FieldError(String field, String message) {

        static FieldError of(DocumentProblem problem) {
            return new FieldError(problem.field(), problem.message());
        }
    }
}
