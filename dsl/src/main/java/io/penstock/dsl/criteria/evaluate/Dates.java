package io.penstock.dsl.criteria.evaluate;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Dates and times as leads carry them, written in another form. */
public final class Dates {

    private static final int DATE = "2026-11-20".length();

    private Dates() {}

    /**
     * A date or time in another form and zone. Read are an instant or a local time as ISO 8601
     * writes them, a date, which is the begin of its day in the zone, and milliseconds since 1970.
     *
     * @return an expression that gives nothing where the argument is no such time
     */
    public static Expression formatted(Expression argument, DateTimeFormatter form, ZoneId zone) {
        return variables -> {
            Object value = argument.value(variables);
            return value == null ? null : format(value, form, zone);
        };
    }

    private static @Nullable String format(Object value, DateTimeFormatter form, ZoneId zone) {
        try {
            BigDecimal number = Values.number(value);
            return form.format(
                    number == null
                            ? read(Values.text(value).strip(), zone)
                            : Instant.ofEpochMilli(number.longValueExact()).atZone(zone));
        } catch (DateTimeException | ArithmeticException none) {
            return null;
        }
    }

    private static ZonedDateTime read(String text, ZoneId zone) {
        boolean spaced = text.length() > DATE && text.charAt(DATE) == ' ';
        TemporalAccessor time =
                (text.length() > DATE
                                ? DateTimeFormatter.ISO_DATE_TIME
                                : DateTimeFormatter.ISO_DATE)
                        .parseBest(
                                spaced ? text.replaceFirst(" ", "T") : text,
                                ZonedDateTime::from,
                                LocalDateTime::from,
                                LocalDate::from);
        return switch (time) {
            case ZonedDateTime zoned -> zoned.withZoneSameInstant(zone);
            case LocalDateTime local -> local.atZone(zone);
            default -> LocalDate.from(time).atStartOfDay(zone);
        };
    }
}
