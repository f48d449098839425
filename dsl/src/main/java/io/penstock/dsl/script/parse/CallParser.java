package io.penstock.dsl.script.parse;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.schedule.DayOfWeekWindow;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.syntax.Term;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what takes values in round brackets: time, dow, max, rot and bucket. */
final class CallParser {

    private static final String CAP = "max(";

    private final LineDiagnostics diagnostics;

    CallParser(LineDiagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Reads one such term.
     *
     * @param mark where the opening bracket stands
     */
    Optional<Term> parse(RawTerm raw, int mark) {
        String key = raw.text().substring(0, mark).strip().toLowerCase(Locale.ROOT);
        if (key.equals("max")) {
            return Optional.of(cap(raw.text()));
        }
        if (!Keys.CALLS.contains(key)) {
            Keys.reportUnknown(diagnostics, raw, mark);
            return Optional.empty();
        }
        int close = raw.text().indexOf(')');
        if (close != raw.text().length() - 1) {
            diagnostics.add(
                    DiagnosticCode.SYNTAX,
                    raw,
                    close < 0
                            ? "the bracket ( is never closed; no spaces may stand in it"
                            : "a space must follow the closing bracket");
            return Optional.empty();
        }
        String value = raw.text().substring(mark + 1, close);
        return switch (key) {
            case "time" -> time(raw, value);
            case "dow" -> day(raw, value);
            default -> rotator(raw, value, key);
        };
    }

    private static Term cap(String text) {
        if (!text.startsWith(CAP) || !text.endsWith(")")) {
            return new Term.MalformedCap(text);
        }
        String[] parts = text.substring(CAP.length(), text.length() - 1).split(",", -1);
        if (parts.length != 3) {
            return new Term.MalformedCap(text);
        }
        Optional<CapPeriod> period = CapPeriod.byKey(parts[0]);
        Optional<CapType> type = CapType.byKey(parts[1]);
        OptionalLong count = Digits.parse(parts[2], 1, Long.MAX_VALUE);
        return period.isPresent() && type.isPresent() && count.isPresent()
                ? new Term.CapLimit(new Cap(period.get(), type.get(), count.getAsLong()))
                : new Term.MalformedCap(text);
    }

    private Optional<Term> time(RawTerm raw, String value) {
        TimeReading reading = TimeReading.of(value);
        if (reading.window().isPresent()) {
            return Optional.of(new Term.TimeWindow(reading.window().get()));
        }
        diagnostics.add(DiagnosticCode.BAD_VALUE, raw, reading.problem());
        return Optional.empty();
    }

    private Optional<Term> day(RawTerm raw, String value) {
        String[] parts = value.split("-", -1);
        OptionalLong from = Digits.parse(parts[0], 1, 7);
        OptionalLong to = Digits.parse(parts[parts.length - 1], 1, 7);
        if (parts.length > 2 || from.isEmpty() || to.isEmpty()) {
            diagnostics.add(
                    DiagnosticCode.BAD_VALUE,
                    raw,
                    "dow takes a day or two days from 1 Monday to 7 Sunday, as in dow(1-5), not "
                            + RawTerm.quoted(value));
            return Optional.empty();
        }
        return Optional.of(
                new Term.DayWindow(
                        new DayOfWeekWindow((int) from.getAsLong(), (int) to.getAsLong())));
    }

    private Optional<Term> rotator(RawTerm raw, String value, String key) {
        OptionalLong number = Digits.parse(value, 1, Integer.MAX_VALUE);
        if (number.isEmpty()) {
            diagnostics.add(
                    DiagnosticCode.BAD_VALUE,
                    raw,
                    key
                            + " takes the number of a rotator from 1 to 2147483647, not "
                            + RawTerm.quoted(value));
            return Optional.empty();
        }
        RotatorId rotator = new RotatorId((int) number.getAsLong());
        return Optional.of(new Term.RotatorTarget(rotator, key.equals("bucket")));
    }
}
