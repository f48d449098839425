package io.penstock.dsl.script.check;

import io.penstock.domain.lead.Attribute;
import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.format.TermFormatter;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.PlacedTerm;
import io.penstock.dsl.script.syntax.Term;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values that no lead can have, or that stand twice. */
final class ValueCheck implements LineCheck {

    private static final Set<String> COUNTRIES =
            Stream.of(Locale.getISOCountries())
                    .map(code -> code.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST_FIX = 100;

    private final ScriptRole role;

    ValueCheck(ScriptRole role) {
        this.role = role;
    }

    @Override
    public void check(Line line, Consumer<Diagnostic> report) {
        for (PlacedTerm placed : line.terms()) {
            switch (placed.term()) {
                case Term.NumberMatch match -> {
                    checkReason(placed, match.attribute(), report);
                    checkTwice(
                            placed,
                            match.values(),
                            values -> new Term.NumberMatch(match.attribute(), values),
                            report);
                }
                case Term.CountryMatch match -> {
                    checkAssigned(placed, match.codes(), report);
                    checkTwice(
                            placed,
                            match.codes(),
                            codes -> new Term.CountryMatch(match.attribute(), codes),
                            report);
                }
                default -> {
                    // No other term has values that could be wrong here.
                }
            }
        }
    }

    private void checkReason(PlacedTerm placed, Attribute attribute, Consumer<Diagnostic> report) {
        // What names a rotator may be a cancel script.
        boolean seen = role == ScriptRole.CANCELLATION || role == ScriptRole.ROTATOR;
        if (attribute == Attribute.REASON && !seen) {
            report.accept(
                    LineCheck.at(
                                    placed,
                                    DiagnosticCode.REASON_ABSENT,
                                    "only a cancel script sees a reason; the line never matches"
                                            + " here")
                            .withFix("move the line to the cancel script"));
        }
    }

    private static void checkAssigned(
            PlacedTerm placed, List<String> codes, Consumer<Diagnostic> report) {
        for (String code : new LinkedHashSet<>(codes)) {
            if (!COUNTRIES.contains(code)) {
                Diagnostic diagnostic =
                        LineCheck.at(
                                placed,
                                DiagnosticCode.UNASSIGNED_COUNTRY,
                                "no country has the code '" + code + "'");
                report.accept(
                        diagnostic.withFix(
                                code.equals("uk")
                                        ? "gb in place of uk"
                                        : "write the country's ISO 3166 code"));
            }
        }
    }

    private static <T> void checkTwice(
            PlacedTerm placed,
            List<T> values,
            Function<List<T>, Term> rebuild,
            Consumer<Diagnostic> report) {
        Set<T> seen = new HashSet<>();
        Optional<T> twice = values.stream().filter(value -> !seen.add(value)).findFirst();
        twice.ifPresent(value -> {
            Diagnostic diagnostic =
                    LineCheck.at(
                            placed,
                            DiagnosticCode.DUPLICATE_VALUE,
                            "'" + value + "' stands twice in the list");
            Term once = rebuild.apply(values.stream().distinct().toList());
            String fix = TermFormatter.format(once);
            report.accept(fix.length() <= LONGEST_FIX ? diagnostic.withFix(fix) : diagnostic);
        });
    }
}
