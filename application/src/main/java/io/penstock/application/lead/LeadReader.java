package io.penstock.application.lead;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadFields;
import io.penstock.dsl.document.DocumentProblem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a lead as a caller sent it: routing attributes by their keys, everything else as fields.
 * Text is taken for numbers and flags too, since a form has nothing else. Reads one lead.
 */
final class LeadReader {

    static final int MAXIMUM_FIELDS = 500;
    static final int MAXIMUM_NAME_LENGTH = 200;
    static final int MAXIMUM_ATTRIBUTE_LENGTH = 1000;

    private static final String OFFER = "offer";
    private static final String IP = "ip";

    private final LeadAttributes.Builder attributes = LeadAttributes.builder();
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    private final List<DocumentProblem> problems = new ArrayList<>();
    private int offer;
    private Optional<InetAddress> ip = Optional.empty();

    private LeadReader() {}

    static LeadSubmission read(Map<String, ? extends @Nullable Object> body) {
        LeadReader reader = new LeadReader();
        if (body.size() > MAXIMUM_FIELDS) {
            reader.problem(
                    "",
                    "A lead has at most " + MAXIMUM_FIELDS + " fields, not " + body.size() + ".");
        } else {
            body.forEach(reader::take);
        }
        if (!body.containsKey(OFFER)) {
            reader.problem(OFFER, "is missing: the number of the offer");
        }
        return new LeadSubmission(
                reader.offer,
                reader.attributes.build(),
                reader.fields(),
                reader.ip,
                reader.problems);
    }

    /** Reads routing attributes alone, as a whole lead's would be. */
    static LeadSubmission readAttributes(Map<String, ? extends @Nullable Object> body) {
        LeadReader reader = new LeadReader();
        body.forEach(reader::take);
        return new LeadSubmission(
                reader.offer,
                reader.attributes.build(),
                LeadFields.none(),
                reader.ip,
                reader.problems);
    }

    private LeadFields fields() {
        try {
            return new LeadFields(fields);
        } catch (IllegalArgumentException e) {
            problem("", String.valueOf(e.getMessage()));
            return LeadFields.none();
        }
    }

    private void take(String name, @Nullable Object value) {
        if (name.equals(OFFER)) {
            takeOffer(value);
            return;
        }
        Optional<Attribute> attribute = Attribute.byKey(name);
        if (attribute.isPresent()) {
            takeAttribute(attribute.get(), value);
        } else if (name.length() > MAXIMUM_NAME_LENGTH) {
            problem(
                    name.substring(0, 40) + "…",
                    "has a name of more than " + MAXIMUM_NAME_LENGTH + " characters");
        } else {
            if (name.equals(IP)) {
                takeIp(value);
            }
            fields.put(name, value);
        }
    }

    private void takeIp(@Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            return;
        }
        ip = value instanceof String text ? IpAddresses.parse(text.strip()) : Optional.empty();
        if (ip.isEmpty()) {
            problem(IP, "must be an IPv4 or IPv6 address, not " + shown(value));
        }
    }

    private void takeOffer(@Nullable Object value) {
        Long number = wholeNumber(value);
        if (number == null || number < 1 || number > Integer.MAX_VALUE) {
            problem(OFFER, "must be the number of an offer, 1 or more, not " + shown(value));
        } else {
            offer = number.intValue();
        }
    }

    private void takeAttribute(Attribute attribute, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            return;
        }
        if (attribute == Attribute.REASON) {
            problem(attribute.key(), "is set by a cancellation and cannot be sent in");
            return;
        }
        switch (attribute.kind()) {
            case NUMBER -> takeNumber(attribute, value);
            case FLAG -> takeFlag(attribute, value);
            case COUNTRY -> takeCountry(attribute, value);
            case TEXT -> takeText(attribute, value);
        }
    }

    private void takeNumber(Attribute attribute, Object value) {
        Long number = wholeNumber(value);
        if (number == null || number < 0) {
            problem(attribute.key(), "must be a whole number, 0 or more, not " + shown(value));
        } else {
            attributes.number(attribute, number);
        }
    }

    private void takeFlag(Attribute attribute, Object value) {
        switch (String.valueOf(value)) {
            case "1", "true" -> attributes.flag(attribute, true);
            case "0", "false" -> attributes.flag(attribute, false);
            default -> problem(attribute.key(), "must be 0 or 1, not " + shown(value));
        }
    }

    private void takeCountry(Attribute attribute, Object value) {
        if (value instanceof String code && LeadAttributes.isCountryCode(code.strip())) {
            attributes.country(attribute, code.strip());
        } else {
            problem(
                    attribute.key(),
                    "must be a country's two letters, such as us, not " + shown(value));
        }
    }

    private void takeText(Attribute attribute, Object value) {
        if (!(value instanceof String text)) {
            problem(attribute.key(), "must be text, not " + shown(value));
        } else if (text.length() > MAXIMUM_ATTRIBUTE_LENGTH) {
            problem(attribute.key(), "has more than " + MAXIMUM_ATTRIBUTE_LENGTH + " characters");
        } else {
            attributes.text(attribute, text);
        }
    }

    private static @Nullable Long wholeNumber(@Nullable Object value) {
        try {
            return switch (value) {
                case Integer number -> number.longValue();
                case Long number -> number;
                case BigInteger number -> number.longValueExact();
                case BigDecimal number -> number.longValueExact();
                case String text when !text.strip().startsWith("+") -> Long.valueOf(text.strip());
                case null, default -> null;
            };
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text when text.length() > 40 -> "'" + text.substring(0, 40) + "…'";
            case String text -> "'" + text + "'";
            case Map<?, ?> _ -> "an object";
            case List<?> _ -> "a list";
            default -> value.toString();
        };
    }

    private void problem(String field, String message) {
        problems.add(new DocumentProblem(field, message));
    }
}
