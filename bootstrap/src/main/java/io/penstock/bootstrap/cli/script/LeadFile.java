package io.penstock.bootstrap.cli.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads leads of which a file has one a line, each a JSON object. */
final class LeadFile {

    private LeadFile() {}

    /**
     * The leads in order; empty lines are passed over.
     *
     * @throws InputException when one cannot be read, or there is none
     */
    static List<ReadLead> read(Path file) {
        List<String> lines = InputFiles.text(file).lines().toList();
        List<ReadLead> leads = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            if (!lines.get(index).isBlank()) {
                leads.add(ReadLead.ofLine(lines.get(index), file.toString(), index + 1));
            }
        }
        if (leads.isEmpty()) {
            throw new InputException(
                    file + " has no lead; write one a line, as in {\"geo\":\"us\",\"user\":3}.");
        }
        return leads;
    }
}
