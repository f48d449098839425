package io.penstock.dsl.criteria;

import io.penstock.dsl.criteria.evaluate.Dates;
import io.penstock.dsl.criteria.evaluate.Expression;
import io.penstock.dsl.document.Nearest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The patterns and zones of {@code date}. */
final class DateForms {

    private static final int LONGEST = 100;

    private DateForms() {}

    static Optional<Expression> compile(Call call) {
        Optional<DateTimeFormatter> form =
                call.text(1, "The pattern").flatMap(pattern -> form(call, pattern));
        Optional<ZoneId> zone =
                call.has(2)
                        ? call.text(2, "The zone").flatMap(name -> zone(call, name))
                        : Optional.of(ZoneOffset.UTC);
        return form.flatMap(
                known -> zone.map(there -> Dates.formatted(call.argument(0), known, there)));
    }

    private static Optional<DateTimeFormatter> form(Call call, String pattern) {
        if (pattern.length() > LONGEST) {
            call.tell(1, "A pattern of dates has at most " + LONGEST + " characters.");
            return Optional.empty();
        }
        try {
            DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
            form.formatTo(Instant.EPOCH.atZone(ZoneOffset.UTC), new StringBuilder());
            return Optional.of(form);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            call.tell(
                    1,
                    "This is no pattern of dates: " + wrong.getMessage() + ".",
                    Optional.of("'yyyy-MM-dd'"));
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(Call call, String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            call.tell(
                    2,
                    "There is no time zone " + Problems.quoted(name) + ".",
                    Nearest.to(name, ZoneId.getAvailableZoneIds()).map(near -> "'" + near + "'"));
            return Optional.empty();
        }
    }
}
