package io.penstock.http.conversion;

import io.penstock.http.body.BodyKind;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Call;
import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a company's system says. What else it sends beside is passed over, for it is seldom
 * ours to choose.
 */
final class Postback {

    private static final List<String> NAMES =
            List.of("lead", "reference", "status", "value", "reason");
    private static final int MAXIMUM_BYTES = 16 * 1024;

    private Postback() {}

    /** What the query says. */
    static Map<String, @Nullable Object> ofAddress(Call call) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        for (String name : NAMES) {
            call.query(name).ifPresent(value -> said.put(name, value));
        }
        return said;
    }

    /**
     * What query and body say together.
     *
     * @throws ProblemException 400, 408, 413 or 415 where the body cannot be read, or says again
     *     what the query says
     */
    static Map<String, @Nullable Object> ofAddressAndBody(Call call) throws IOException {
        Map<String, @Nullable Object> said = ofAddress(call);
        byte[] body = call.body(MAXIMUM_BYTES);
        if (body.length > 0) {
            BodyKind kind =
                    BodyKind.of(
                            call.header("Content-Type"),
                            call.header("Content-Encoding"),
                            EnumSet.of(BodyKind.JSON, BodyKind.FORM));
            kind.read(body).forEach((name, value) -> add(said, name, value));
        }
        return said;
    }

    private static void add(
            Map<String, @Nullable Object> said, String name, @Nullable Object value) {
        if (NAMES.contains(name) && said.put(name, value) != null) {
            throw new ProblemException(Problems.malformed(name, "is there twice"));
        }
    }
}
