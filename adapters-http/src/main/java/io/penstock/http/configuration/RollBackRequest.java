package io.penstock.http.configuration;

import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.http.body.BodyKind;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Call;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Which version a request asks to go back to. */
final class RollBackRequest {

    /** How large the request may be: 16 KiB. */
    static final int MAXIMUM_BYTES = 16 * 1024;

    private RollBackRequest() {}

    /**
     * Reads the version.
     *
     * @throws ProblemException 400, 408, 413, 415 or 422 where it cannot be read
     */
    static int version(Call call) throws IOException {
        BodyKind kind =
                BodyKind.of(
                        call.header("Content-Type"),
                        call.header("Content-Encoding"),
                        EnumSet.of(BodyKind.JSON));
        DocumentReader reader = new DocumentReader(kind.read(call.body(MAXIMUM_BYTES)));
        reader.require("version");
        Optional<Long> version = reader.whole("version", 1, Integer.MAX_VALUE);
        List<DocumentProblem> problems = reader.finish();
        if (!problems.isEmpty()) {
            throw new ProblemException(Problems.invalid("The request", problems));
        }
        return version.orElseThrow().intValue();
    }
}
