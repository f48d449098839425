package io.penstock.dsl.script.check;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CapType;
import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.PlacedTerm;
import io.penstock.dsl.script.syntax.Term;
import java.util.Locale;
import java.util.function.Consumer;

/** Caps that are ignored or promise less than they seem to. */
final class CapCheck implements LineCheck {

    private static final int LONGEST_QUOTE = 100;

    @Override
    public void check(Line line, Consumer<Diagnostic> report) {
        for (PlacedTerm placed : line.terms()) {
            if (placed.term() instanceof Term.MalformedCap(String text)) {
                report.accept(malformed(placed, text));
            }
            if (placed.term() instanceof Term.CapLimit limit
                    && limit.cap().type() == CapType.ACCEPT) {
                report.accept(
                        LineCheck.at(
                                        placed,
                                        DiagnosticCode.ACCEPT_CAP,
                                        "a lead counts as accepted only once it is approved, so"
                                                + " more than "
                                                + limit.cap().count()
                                                + " may be assigned before that")
                                .withFix(
                                        new Cap(
                                                        limit.cap().period(),
                                                        CapType.OK,
                                                        limit.cap().count())
                                                .toString()));
            }
        }
    }

    private static Diagnostic malformed(PlacedTerm placed, String text) {
        String quote =
                text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
        Diagnostic diagnostic =
                LineCheck.at(
                        placed,
                        DiagnosticCode.MALFORMED_MAX,
                        "'"
                                + quote
                                + "' is ignored; expected max(period,type,count) without spaces:"
                                + " a period of day, 24h, week, month, year or any, a type of"
                                + " any, valid, wait, accept or ok, a count above 0");
        String mended = text.replaceAll("[ \\t]", "").toLowerCase(Locale.ROOT);
        return mended.matches(
                        "max\\((day|24h|week|month|year|any),(any|valid|wait|accept|ok),"
                                + "0{0,18}[1-9][0-9]{0,17}\\)")
                ? diagnostic.withFix(mended)
                : diagnostic;
    }
}
