package io.penstock.db.delivery;

import io.penstock.db.storage.Json;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt says of a person, as the table of lead data keeps it.
 *
 * @param request what was sent
 * @param answer the body of the answer, where one came
 * @param reason what the buyer or the connection said
 */
record AttemptData(String request, Optional<String> answer, String reason) {

    /** What an attempt is whose lead was erased. */
    static final AttemptData ERASED = new AttemptData("", Optional.empty(), "");

    static AttemptData of(Attempt attempt) {
        String reason =
                switch (attempt.outcome()) {
                    case AttemptOutcome.Accepted() -> "";
                    case AttemptOutcome.Rejected(String said) -> said;
                    case AttemptOutcome.Errored error -> error.reason();
                };
        return new AttemptData(attempt.request(), attempt.answer(), reason);
    }

    byte[] write() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("request", request);
        object.put("answer", answer.orElse(null));
        object.put("reason", reason);
        return Json.write(object);
    }

    static AttemptData read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return ERASED;
        }
        Map<String, @Nullable Object> object = Json.read(bytes);
        return new AttemptData(
                text(object, "request").orElse(""),
                text(object, "answer"),
                text(object, "reason").orElse(""));
    }

    private static Optional<String> text(Map<String, @Nullable Object> object, String name) {
        return Optional.ofNullable(object.get(name)).map(String::valueOf);
    }
}
