package io.penstock.http.server;

/** Answers one call. Called from many threads at once. */
@FunctionalInterface
public interface RouteHandler {

    /**
     * Answers, on a virtual thread that may block.
     *
     * @throws io.penstock.http.problem.ProblemException to answer with a problem document
     * @throws Exception anything else, which is logged and answered with 500
     */
    Answer handle(Call call) throws Exception;
}
