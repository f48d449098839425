package io.penstock.application.lead;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.offer.DuplicateRule;
import io.penstock.domain.offer.DuplicateRule.Field;
import io.penstock.domain.offer.DuplicateRule.Match;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.offer.OfferId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes of an offer's rule and a new lead what storage is to look for. What is compared are the
 * lead's fields {@code phone} and {@code email}, in whatever case their names are written.
 * Thread-safe.
 */
public final class DuplicateChecks {

    /** A number of fewer digits is no phone number, and is not compared. */
    static final int FEWEST_DIGITS = 5;

    private final PhoneNumbers phones;

    @Inject
    public DuplicateChecks(PhoneNumbers phones) {
        this.phones = phones;
    }

    /** What to look for when a lead of the offer is stored; empty where the offer has no rule. */
    public Optional<DuplicateCheck> of(Offer offer, Lead lead) {
        return offer.duplicates()
                .map(rule ->
                        new DuplicateCheck(
                                marks(offer.id(), rule, lead),
                                lead.receivedAt().minus(Duration.ofDays(rule.days())),
                                rule.statuses(),
                                rule.then()));
    }

    private SortedSet<String> marks(OfferId offer, DuplicateRule rule, Lead lead) {
        Map<Field, String> compared = compared(rule, lead);
        SortedSet<String> marks = new TreeSet<>();
        if (rule.match() == Match.ANY) {
            compared.forEach((field, value) -> marks.add(Mark.of(offer, Map.of(field, value))));
        } else if (compared.keySet().equals(rule.fields())) {
            marks.add(Mark.of(offer, compared));
        }
        return marks;
    }

    private Map<Field, String> compared(DuplicateRule rule, Lead lead) {
        Map<Field, String> compared = new EnumMap<>(Field.class);
        for (Field field : rule.fields()) {
            text(lead, field)
                    .flatMap(text -> normalised(field, text, lead.attributes()))
                    .ifPresent(value -> compared.put(field, value));
        }
        return compared;
    }

    private static Optional<String> text(Lead lead, Field field) {
        return lead.fields().values().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(field.name()))
                .map(Map.Entry::getValue)
                .flatMap(value -> text(value).stream())
                .findFirst();
    }

    private static Optional<String> text(@Nullable Object value) {
        return switch (value) {
            case String text when !text.isBlank() -> Optional.of(text.strip());
            case BigDecimal number -> Optional.of(number.toPlainString());
            case Number number -> Optional.of(number.toString());
            case null, default -> Optional.empty();
        };
    }

    private Optional<String> normalised(Field field, String text, LeadAttributes attributes) {
        return switch (field) {
            case PHONE -> phone(text, attributes);
            case EMAIL ->
                    Optional.of(
                            Normalizer.normalize(text, Normalizer.Form.NFC)
                                    .toLowerCase(Locale.ROOT));
        };
    }

    /** By its digits either way, so that a number whose plus was lost is the same number. */
    private Optional<String> phone(String text, LeadAttributes attributes) {
        return Optional.of(digits(phones.e164(text, country(attributes)).orElse(text)))
                .filter(digits -> digits.length() >= FEWEST_DIGITS);
    }

    private static Optional<String> country(LeadAttributes attributes) {
        return Optional.ofNullable(attributes.text(Attribute.GEO))
                .or(() -> Optional.ofNullable(attributes.text(Attribute.GEOIP)));
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints()
                .filter(Character::isDigit)
                .forEach(point -> digits.append(Character.digit(point, 10)));
        return digits.toString();
    }
}
