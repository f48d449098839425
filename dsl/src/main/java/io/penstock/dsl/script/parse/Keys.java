package io.penstock.dsl.script.parse;

import io.penstock.domain.lead.Attribute;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.document.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The names by which terms begin. */
final class Keys {

    static final List<String> ATTRIBUTES =
            Stream.of(Attribute.values()).map(Attribute::key).toList();
    static final List<String> CALLS = List.of("time", "dow", "max", "rot", "bucket");

    private Keys() {}

    /** Reports a key that is not known, with the term that was most likely meant. */
    static void reportUnknown(LineDiagnostics diagnostics, RawTerm raw, int mark) {
        String key = raw.text().substring(0, mark).toLowerCase(Locale.ROOT);
        String rest = raw.text().substring(mark);
        boolean call = rest.startsWith("(");
        Optional<String> fix =
                (call ? CALLS : ATTRIBUTES).contains(key)
                        ? Optional.empty()
                        : Nearest.to(key, call ? CALLS : ATTRIBUTES).map(near -> near + rest);
        if (!call && CALLS.contains(key)) {
            fix = Optional.of(key + "(" + inner(rest) + ")");
        }
        if (call && ATTRIBUTES.contains(key)) {
            fix = Optional.of(key + ":" + inner(rest));
        }
        String message =
                "the key " + RawTerm.quoted(raw.text().substring(0, mark)) + " is not known here";
        fix.filter(text -> text.length() < 100)
                .ifPresentOrElse(
                        text -> diagnostics.add(DiagnosticCode.UNKNOWN_KEY, raw, message, text),
                        () -> diagnostics.add(DiagnosticCode.UNKNOWN_KEY, raw, message));
    }

    private static String inner(String rest) {
        String text = rest.substring(1);
        return text.endsWith(")") || text.endsWith("]")
                ? text.substring(0, text.length() - 1)
                : text;
    }
}
