package io.penstock.dsl.criteria;

import io.penstock.dsl.criteria.evaluate.Expression;
import io.penstock.dsl.criteria.evaluate.TextFunctions;
import io.penstock.dsl.document.Nearest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The algorithms of {@code hash}. */
final class Digests {

    private static final Map<String, String> JAVA_NAMES =
            Map.of("sha256", "SHA-256", "sha1", "SHA-1", "md5", "MD5");

    private Digests() {}

    static Optional<Expression> compile(Call call) {
        Optional<String> name = call.has(1) ? call.text(1, "The algorithm") : Optional.of("sha256");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String algorithm = JAVA_NAMES.get(name.get().toLowerCase(Locale.ROOT));
        if (algorithm == null) {
            call.tell(
                    1,
                    "The algorithms are 'sha256', 'sha1' and 'md5'.",
                    Nearest.to(name.get(), JAVA_NAMES.keySet()).map(near -> "'" + near + "'"));
            return Optional.empty();
        }
        return Optional.of(TextFunctions.digest(call.argument(0), algorithm));
    }
}
