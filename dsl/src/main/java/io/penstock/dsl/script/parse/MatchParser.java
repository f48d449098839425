package io.penstock.dsl.script.parse;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.syntax.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads conditions on what the lead carries: {@code key:value}. */
final class MatchParser {

    private final LineDiagnostics diagnostics;

    MatchParser(LineDiagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Reads one condition.
     *
     * @param mark where the key ends
     */
    Optional<Term> parse(RawTerm raw, int mark) {
        String key = raw.text().substring(0, mark).toLowerCase(Locale.ROOT);
        Optional<Attribute> attribute = Attribute.byKey(key);
        if (attribute.isEmpty()) {
            Keys.reportUnknown(diagnostics, raw, mark);
            return Optional.empty();
        }
        boolean colon = raw.text().charAt(mark) == ':';
        String value = raw.text().substring(colon ? mark + 1 : mark);
        if (!colon) {
            report(raw, "a colon is missing after the key", key + ":" + value);
            return Optional.empty();
        }
        if (value.isEmpty()) {
            diagnostics.add(
                    DiagnosticCode.BAD_VALUE, raw, "a value must follow the colon without a space");
            return Optional.empty();
        }
        return parse(raw, attribute.get(), value);
    }

    private Optional<Term> parse(RawTerm raw, Attribute attribute, String value) {
        int lattice = value.indexOf('#');
        if (attribute.kind() != Attribute.Kind.TEXT && lattice > 0) {
            report(
                    raw,
                    "a space is missing before the company",
                    attribute.key()
                            + ":"
                            + value.substring(0, lattice)
                            + " "
                            + value.substring(lattice));
            return Optional.empty();
        }
        return switch (attribute.kind()) {
            case NUMBER -> numbers(raw, attribute, value);
            case FLAG -> flag(raw, attribute, value);
            case COUNTRY -> countries(raw, attribute, value);
            case TEXT -> text(raw, attribute, value);
        };
    }

    private Optional<Term> numbers(RawTerm raw, Attribute attribute, String value) {
        List<Long> numbers = new ArrayList<>();
        for (String item : value.split(",", -1)) {
            OptionalLong number = Digits.parse(item, 0, Long.MAX_VALUE);
            if (number.isEmpty()) {
                badValue(raw, attribute, "whole numbers separated by commas", item);
                return Optional.empty();
            }
            numbers.add(number.getAsLong());
        }
        return Optional.of(new Term.NumberMatch(attribute, numbers));
    }

    private Optional<Term> flag(RawTerm raw, Attribute attribute, String value) {
        if (!value.equals("0") && !value.equals("1")) {
            badValue(raw, attribute, "0 or 1", value);
            return Optional.empty();
        }
        return Optional.of(new Term.FlagMatch(attribute, value.equals("1")));
    }

    private Optional<Term> countries(RawTerm raw, Attribute attribute, String value) {
        List<String> codes = new ArrayList<>();
        for (String item : value.split(",", -1)) {
            if (!LeadAttributes.isCountryCode(item)) {
                badValue(raw, attribute, "two-letter country codes separated by commas", item);
                return Optional.empty();
            }
            codes.add(item.toLowerCase(Locale.ROOT));
        }
        return Optional.of(new Term.CountryMatch(attribute, codes));
    }

    private Optional<Term> text(RawTerm raw, Attribute attribute, String value) {
        if (!value.startsWith("[")) {
            diagnostics.add(
                    DiagnosticCode.BAD_VALUE,
                    raw,
                    attribute.key() + " takes a text in square brackets",
                    attribute.key() + ":[" + RawTerm.shortened(value) + "]");
            return Optional.empty();
        }
        int close = value.indexOf(']');
        if (close < 0) {
            diagnostics.add(
                    DiagnosticCode.SYNTAX, raw, "the bracket [ is never closed on this line");
            return Optional.empty();
        }
        if (close < value.length() - 1) {
            diagnostics.add(
                    DiagnosticCode.SYNTAX,
                    raw,
                    "a space must follow the closing bracket; one text is all the key takes");
            return Optional.empty();
        }
        boolean contains = value.startsWith("[?");
        String text = value.substring(contains ? 2 : 1, close).strip();
        if (text.isEmpty()) {
            diagnostics.add(DiagnosticCode.BAD_VALUE, raw, "the text must not be empty");
            return Optional.empty();
        }
        return Optional.of(new Term.TextMatch(attribute, text, contains));
    }

    private void badValue(RawTerm raw, Attribute attribute, String expected, String given) {
        diagnostics.add(
                DiagnosticCode.BAD_VALUE,
                raw,
                attribute.key() + " takes " + expected + ", not " + RawTerm.quoted(given));
    }

    private void report(RawTerm raw, String message, String fix) {
        diagnostics.add(DiagnosticCode.SYNTAX, raw, message, RawTerm.shortened(fix));
    }
}
