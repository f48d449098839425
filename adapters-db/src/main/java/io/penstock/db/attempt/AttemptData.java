package io.penstock.db.attempt;

import io.penstock.db.storage.Json;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import java.math.BigDecimal;
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
 * @param reference by what name the buyer knows the lead
 * @param price what the buyer says that it pays
 */
public record AttemptData(
        String request,
        Optional<String> answer,
        String reason,
        Optional<String> reference,
        Optional<BigDecimal> price) {

    /** What an attempt is whose lead was erased. */
    public static final AttemptData ERASED =
            new AttemptData("", Optional.empty(), "", Optional.empty(), Optional.empty());

    public static AttemptData of(Attempt attempt) {
        String reason =
                switch (attempt.outcome()) {
                    case AttemptOutcome.Accepted _ -> "";
                    case AttemptOutcome.Rejected(String said) -> said;
                    case AttemptOutcome.Errored error -> error.reason();
                };
        Optional<AttemptOutcome.Accepted> accepted =
                attempt.outcome() instanceof AttemptOutcome.Accepted one
                        ? Optional.of(one)
                        : Optional.empty();
        return new AttemptData(
                attempt.request(),
                attempt.answer(),
                reason,
                accepted.flatMap(AttemptOutcome.Accepted::reference),
                accepted.flatMap(AttemptOutcome.Accepted::price));
    }

    /** As it is stored. */
    public byte[] write() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("request", request);
        object.put("answer", answer.orElse(null));
        object.put("reason", reason);
        reference.ifPresent(given -> object.put("reference", given));
        price.ifPresent(given -> object.put("price", given.toPlainString()));
        return Json.write(object);
    }

    /** Reads what was stored; null where it was erased. */
    public static AttemptData read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return ERASED;
        }
        Map<String, @Nullable Object> object = Json.read(bytes);
        return new AttemptData(
                text(object, "request").orElse(""),
                text(object, "answer"),
                text(object, "reason").orElse(""),
                text(object, "reference"),
                text(object, "price").map(BigDecimal::new));
    }

    private static Optional<String> text(Map<String, @Nullable Object> object, String name) {
        return Optional.ofNullable(object.get(name)).map(String::valueOf);
    }
}
