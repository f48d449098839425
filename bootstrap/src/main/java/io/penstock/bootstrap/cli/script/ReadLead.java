package io.penstock.bootstrap.cli.script;

import io.penstock.domain.lead.LeadAttributes;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.lead.LeadAttributesReader;
import io.penstock.dsl.script.evaluate.Draws;
import io.penstock.dsl.script.evaluate.Situation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lead that was given as a JSON object: its routing attributes, and where it likes its {@code
 * id}, from which its draws come, and {@code at}, the moment of its arrival.
 */
record ReadLead(String id, LeadAttributes attributes, Optional<Instant> at) {

    private static final int LONGEST_TEXT = 1_000;

    /**
     * Reads the lead of an option, in which every key must be known.
     *
     * @throws InputException when it cannot be read
     */
    static ReadLead ofOption(String json) {
        DocumentReader document = new DocumentReader(InputFiles.object(json, "--lead", 1));
        return read(document, "--lead", "lead-1");
    }

    /**
     * Reads a line of a file, in which leads may have other fields too.
     *
     * @throws InputException when it cannot be read
     */
    static ReadLead ofLine(String json, String file, int line) {
        Map<String, @Nullable Object> tree = InputFiles.object(json, file, line);
        DocumentReader document = new DocumentReader(tree);
        document.keys().forEach(document::allow);
        return read(document, file + ":" + line, "lead-" + line);
    }

    private static ReadLead read(DocumentReader document, String where, String defaultId) {
        LeadAttributes attributes = LeadAttributesReader.read(document);
        String id = document.text("id", LONGEST_TEXT).orElse(defaultId);
        Optional<Instant> at =
                document.text("at", LONGEST_TEXT)
                        .map(text -> MomentOptions.parse(text, where + ": at"));
        List<DocumentProblem> problems = document.finish();
        if (!problems.isEmpty()) {
            throw Problems.in(where, problems);
        }
        return new ReadLead(id, attributes, at);
    }

    Situation situation(Instant otherwise, ZoneId zone) {
        return new Situation(attributes, Draws.seed(id), at.orElse(otherwise), zone);
    }
}
