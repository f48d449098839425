package io.penstock.dsl.document;

import io.penstock.dsl.document.Reading.Fit;
import io.penstock.dsl.document.Reading.Misfit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the values that a JSON or YAML library gives as what a field should hold. */
final class Values {

    private static final int MOST_DECIMALS = 4;
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_QUOTE = 60;

    private Values() {}

    static Reading<String> text(Object value, int maxLength) {
        if (!(value instanceof String text)) {
            return unexpected("text", value);
        }
        return text.codePointCount(0, text.length()) <= maxLength
                ? new Fit<>(text)
                : new Misfit<>("must have at most " + maxLength + " characters");
    }

    static Reading<Boolean> flag(Object value) {
        return value instanceof Boolean flag ? new Fit<>(flag) : unexpected("true or false", value);
    }

    static Reading<Long> whole(Object value, long min, long max) {
        if (!(value instanceof Number number)) {
            return unexpected("a whole number", value);
        }
        BigInteger whole = wholeOf(number);
        if (whole == null) {
            return new Misfit<>("must be a whole number, not " + number);
        }
        boolean within =
                whole.compareTo(BigInteger.valueOf(min)) >= 0
                        && whole.compareTo(BigInteger.valueOf(max)) <= 0;
        return within
                ? new Fit<>(whole.longValue())
                : new Misfit<>("must be from " + min + " to " + max + ", not " + quoted(value));
    }

    private static @Nullable BigInteger wholeOf(Number number) {
        BigDecimal decimal = decimalOf(number.toString());
        if (decimal == null || decimal.scale() < -LONGEST_NUMBER) {
            return null;
        }
        try {
            return decimal.toBigIntegerExact();
        } catch (ArithmeticException fraction) {
            return null;
        }
    }

    static Reading<BigDecimal> money(Object value) {
        if (!(value instanceof Number) && !(value instanceof String)) {
            return unexpected("an amount of money", value);
        }
        BigDecimal amount = decimalOf(value.toString().strip());
        if (amount == null || Math.abs((long) amount.scale()) > LONGEST_NUMBER) {
            return new Misfit<>("must be an amount of money such as 12.50, not " + quoted(value));
        }
        if (amount.signum() != 0 && amount.precision() - amount.scale() > MOST_DIGITS) {
            return new Misfit<>("must have at most " + MOST_DIGITS + " digits before the point");
        }
        return amount.stripTrailingZeros().scale() <= MOST_DECIMALS
                ? new Fit<>(amount)
                : new Misfit<>("must have at most " + MOST_DECIMALS + " decimals");
    }

    private static @Nullable BigDecimal decimalOf(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notDecimal) {
            return null;
        }
    }

    static Reading<Duration> duration(Object value, Duration min, Duration max) {
        if (!(value instanceof Number) && !(value instanceof String)) {
            return unexpected("a duration", value);
        }
        return Durations.parse(value.toString())
                .<Reading<Duration>>map(duration -> within(duration, min, max))
                .orElseGet(() ->
                        new Misfit<>("must be a duration such as 5 minutes, not " + quoted(value)));
    }

    private static Reading<Duration> within(Duration duration, Duration min, Duration max) {
        return duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0
                ? new Fit<>(duration)
                : new Misfit<>(
                        "must be from "
                                + Durations.format(min)
                                + " to "
                                + Durations.format(max)
                                + ", not "
                                + Durations.format(duration));
    }

    static Reading<URI> httpAddress(Object value) {
        if (!(value instanceof String text)) {
            return unexpected("an http or https address", value);
        }
        try {
            URI address = new URI(text.strip());
            String scheme = Objects.requireNonNullElse(address.getScheme(), "");
            boolean http = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
            if (http && address.getHost() != null) {
                return new Fit<>(address);
            }
        } catch (URISyntaxException notAddress) {
            // Said below, in the same words as any other address that does not fit.
        }
        return new Misfit<>("must be an http or https address, not " + quoted(text));
    }

    static <E extends Enum<E>> Reading<E> choice(Object value, Class<E> type) {
        E[] constants = Objects.requireNonNull(type.getEnumConstants());
        List<String> names =
                Stream.of(constants).map(choice -> choice.name().toLowerCase(Locale.ROOT)).toList();
        if (!(value instanceof String text)) {
            return unexpected("one of " + String.join(", ", names), value);
        }
        int place = names.indexOf(text);
        return place >= 0
                ? new Fit<>(constants[place])
                : new Misfit<>(
                        "must be one of " + String.join(", ", names) + ", not " + quoted(text));
    }

    static Reading<Map<String, @Nullable Object>> section(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return unexpected("a section", value);
        }
        // A YAML library may give the keys of {13: …} as numbers.
        return new Fit<>(
                map.entrySet().stream()
                        .collect(
                                LinkedHashMap::new,
                                (section, entry) ->
                                        section.put(
                                                String.valueOf(entry.getKey()), entry.getValue()),
                                Map::putAll));
    }

    static Reading<List<?>> list(Object value) {
        return value instanceof List<?> list ? new Fit<>(list) : unexpected("a list", value);
    }

    static <T> Misfit<T> unexpected(String expected, @Nullable Object value) {
        return new Misfit<>("must be " + expected + ", not " + kind(value));
    }

    private static String kind(@Nullable Object value) {
        return switch (value) {
            case null -> "empty";
            case String _ -> "text";
            case Number _ -> "a number";
            case Boolean flag -> flag.toString();
            case List<?> _ -> "a list";
            case Map<?, ?> _ -> "a section";
            default -> "a " + value.getClass().getSimpleName();
        };
    }

    private static String quoted(Object value) {
        String text = value.toString();
        String shown =
                text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
        String printable =
                shown.codePoints()
                        .map(point -> Character.isISOControl(point) ? '?' : point)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        return value instanceof String ? "'" + printable + "'" : printable;
    }
}
