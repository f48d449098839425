package io.penstock.dsl.lead;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.dsl.document.DocumentReader;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads what a lead is routed by: numbers and flags may be given as text too, as a form gives them.
 */
public final class LeadAttributesReader {

    private static final int LONGEST_TEXT = 1_000;

    private final DocumentReader document;
    private final LeadAttributes.Builder attributes = LeadAttributes.builder();

    private LeadAttributesReader(DocumentReader document) {
        this.document = document;
    }

    /** The attributes that fit; the document is told of those that do not. */
    public static LeadAttributes read(DocumentReader document) {
        LeadAttributesReader reader = new LeadAttributesReader(document);
        for (Attribute attribute : Attribute.values()) {
            reader.read(attribute);
        }
        return reader.attributes.build();
    }

    private void read(Attribute attribute) {
        if (attribute.kind() == Attribute.Kind.TEXT) {
            document.text(attribute.key(), LONGEST_TEXT)
                    .ifPresent(text -> attributes.text(attribute, text));
            return;
        }
        Optional<String> given =
                document.anything(attribute.key())
                        .map(value -> value.toString().strip())
                        .filter(text -> !text.isEmpty());
        given.ifPresent(text -> {
            switch (attribute.kind()) {
                case NUMBER -> number(attribute, text);
                case FLAG -> flag(attribute, text);
                case COUNTRY -> country(attribute, text);
                case TEXT -> throw new IllegalStateException("Read above.");
            }
        });
    }

    private void number(Attribute attribute, String text) {
        try {
            long number = new BigDecimal(shortened(text)).longValueExact();
            if (number >= 0) {
                attributes.number(attribute, number);
                return;
            }
        } catch (ArithmeticException | NumberFormatException notWhole) {
            // Said below, in the same words as of a negative number.
        }
        problem(attribute, "must be a whole number, 0 or more, not '" + shortened(text) + "'");
    }

    private void flag(Attribute attribute, String text) {
        switch (text) {
            case "1", "true" -> attributes.flag(attribute, true);
            case "0", "false" -> attributes.flag(attribute, false);
            default -> problem(attribute, "must be 0 or 1, not '" + shortened(text) + "'");
        }
    }

    private void country(Attribute attribute, String text) {
        if (LeadAttributes.isCountryCode(text)) {
            attributes.country(attribute, text);
        } else {
            problem(
                    attribute,
                    "must be a country's two letters, such as us, not '" + shortened(text) + "'");
        }
    }

    private void problem(Attribute attribute, String message) {
        document.problem(attribute.key(), message);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
