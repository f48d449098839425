package io.penstock.http.configuration;

import io.penstock.application.offer.OfferDocument;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.http.body.LineComments;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.Problems;
import io.penstock.http.yaml.YamlTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Flows that documents give as a text in YAML or JSON, in the place of a section. */
final class WrittenFlows {

    private static final String OFFERS = "offers";

    private WrittenFlows() {}

    /**
     * Reads the flows of every offer in the document of a configuration.
     *
     * @throws ProblemException 422 where one cannot be read
     */
    static Map<String, @Nullable Object> spelledOut(Map<String, @Nullable Object> configuration) {
        if (!(configuration.get(OFFERS) instanceof Map<?, ?> offers)) {
            return configuration;
        }
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        offers.forEach((number, offer) -> {
            String key = String.valueOf(number);
            read.put(key, offer instanceof Map<?, ?> map ? offer(map, key) : offer);
        });
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(configuration);
        changed.put(OFFERS, read);
        return changed;
    }

    private static Map<String, @Nullable Object> offer(Map<?, ?> offer, String number) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        offer.forEach((key, value) -> content.put(String.valueOf(key), value));
        spellOut(content, "The configuration", OFFERS + "." + number + ".");
        return content;
    }

    /**
     * Reads the flow of an offer.
     *
     * @param what the document, for the message
     * @param path what stands before the key
     * @throws ProblemException 422 where it cannot be read
     */
    static void spellOut(Map<String, @Nullable Object> offer, String what, String path) {
        if (offer.get(OfferDocument.FLOW) instanceof String text) {
            try {
                offer.put(OfferDocument.FLOW, YamlTree.read(LineComments.blanked(text)));
            } catch (JacksonException e) {
                String message =
                        "is a text that is no readable YAML, line "
                                + Math.max(1, e.getLocation().getLineNr())
                                + ", column "
                                + Math.max(1, e.getLocation().getColumnNr());
                throw new ProblemException(
                        Problems.invalid(
                                what,
                                List.of(new DocumentProblem(path + OfferDocument.FLOW, message))));
            }
        }
    }
}
