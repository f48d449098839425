package io.penstock.dsl.script.format;

import io.penstock.domain.schedule.DayOfWeekWindow;
import io.penstock.domain.schedule.TimeOfDayWindow;
import io.penstock.dsl.script.syntax.Term;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

/** Writes single terms in their canonical form. */
public final class TermFormatter {

    private TermFormatter() {}

    /** The canonical text of a term; an ignored cap stays as it was written. */
    public static String format(Term term) {
        return switch (term) {
            case Term.NumberMatch match -> match.attribute().key() + ":" + list(match.values());
            case Term.FlagMatch match -> match.attribute().key() + ":" + (match.value() ? 1 : 0);
            case Term.CountryMatch match -> match.attribute().key() + ":" + list(match.codes());
            case Term.TextMatch match -> match.attribute().key() + ":[" + text(match) + "]";
            case Term.Probability probability -> percent(probability.hundredths());
            case Term.TimeWindow(TimeOfDayWindow window) -> time(window);
            case Term.DayWindow(DayOfWeekWindow window) -> day(window);
            case Term.Active _ -> "@active";
            case Term.CapLimit limit -> limit.cap().toString();
            case Term.MalformedCap malformed -> malformed.text();
            case Term.CompanyTarget target -> "#" + target.company().value();
            case Term.RotatorTarget target ->
                    (target.bucket() ? "bucket(" : "rot(") + target.rotator().value() + ")";
        };
    }

    private static String list(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String text(Term.TextMatch match) {
        if (match.contains()) {
            return "?" + match.text();
        }
        // A blank keeps a question mark that belongs to the text from asking for a part.
        return match.text().startsWith("?") ? " " + match.text() : match.text();
    }

    private static String percent(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + "%";
    }

    private static String time(TimeOfDayWindow window) {
        boolean untilMidnight = window.toMinute() % TimeOfDayWindow.MINUTES_A_DAY == 0;
        return "time("
                + clock(window.fromMinute())
                + "-"
                + (untilMidnight ? "24" : clock(window.toMinute()))
                + ")";
    }

    /** Full hours in one or two digits; other minutes in three or four, which tells them apart. */
    private static String clock(int minuteOfDay) {
        int hour = minuteOfDay / 60;
        int minute = minuteOfDay % 60;
        if (minute == 0) {
            return Integer.toString(hour);
        }
        return hour + (minute < 10 ? "0" : "") + minute;
    }

    private static String day(DayOfWeekWindow window) {
        return window.from() == window.to()
                ? "dow(" + window.from() + ")"
                : "dow(" + window.from() + "-" + window.to() + ")";
    }
}
