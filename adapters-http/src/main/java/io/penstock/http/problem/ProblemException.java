package io.penstock.http.problem;

/** Ends the handling of a request with a problem document. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(String.valueOf(problem.members().get("detail")), null, false, false);
        this.problem = problem;
    }

    /** Ends it with a problem of a known kind. */
    public ProblemException(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    public Problem problem() {
        return problem;
    }
}
