package io.penstock.application.flow.trial;

import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.script.check.ScriptChecker;
import io.penstock.dsl.script.check.ScriptRole;
import io.penstock.dsl.script.check.Surroundings;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.parse.ParsedScript;
import io.penstock.dsl.script.parse.ScriptParser;
import java.util.Optional;

/** The script that steps of a trial ask. */
final class TrialScript {

    private TrialScript() {}

    /** Reads it; each error is a problem of its own. */
    static Optional<CompiledScript> read(DocumentReader reader, String key, TrialOffer offer) {
        return reader.text(key, ScriptParser.MAXIMUM_BYTES)
                .map(text -> compiled(reader, key, text, offer));
    }

    /** That of the offer, which was checked before. */
    static CompiledScript of(TrialOffer offer) {
        return compiled(ScriptParser.parse(offer.offer().scripts().receipt()), offer);
    }

    private static CompiledScript compiled(
            DocumentReader reader, String key, String text, TrialOffer offer) {
        ParsedScript parsed = ScriptParser.parse(text);
        ScriptChecker.check(
                        parsed,
                        new Surroundings(
                                ScriptRole.RECEIPT,
                                Optional.of(offer.companies().keySet())
                                        .filter(companies -> !companies.isEmpty()),
                                offer.rotators(),
                                Optional.empty()))
                .stream()
                .filter(Diagnostic::isError)
                .forEach(error ->
                        reader.problem(
                                key,
                                "has an error on line " + error.line() + ": " + error.message()));
        return compiled(parsed, offer);
    }

    private static CompiledScript compiled(ParsedScript parsed, TrialOffer offer) {
        return CompiledScript.compile(
                ScriptName.offer(offer.offer().id().value()), parsed.script(), offer.rotators());
    }
}
