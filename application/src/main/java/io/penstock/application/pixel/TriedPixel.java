package io.penstock.application.pixel;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.HttpVerb;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a pixel would send, secrets masked.
 *
 * @param name the pixel's name
 * @param fires whether it would be fired
 * @param why why it would be or not, a sentence
 * @param verb GET or POST
 * @param url the exact address; empty where it cannot be sent
 * @param body the form of a POST
 * @param substituted what was asked for, in order
 * @param problem why it cannot be sent
 * @param attempt what came of it, where it was sent
 */
public record TriedPixel(
        String name,
        boolean fires,
        String why,
        HttpVerb verb,
        Optional<String> url,
        Optional<String> body,
        List<Substituted> substituted,
        Optional<String> problem,
        Optional<Attempt> attempt) {

    public TriedPixel {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(attempt, "attempt");
        substituted = List.copyOf(substituted);
    }

    /**
     * A value that was asked for.
     *
     * @param name as the templates have it
     * @param value as text; null where there is none
     */
    public record Substituted(String name, @Nullable String value) {

        /** Whether there was no value. */
        public boolean isMissing() {
            return value == null;
        }
    }
}
