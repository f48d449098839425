package io.penstock.application.flow.document;

import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.flow.AfterFailure;
import io.penstock.domain.flow.CapSpan;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.FlowRecipient;
import io.penstock.domain.flow.RecipientCap;
import io.penstock.domain.flow.Stage.Offering;
import io.penstock.domain.flow.StagePlace;
import io.penstock.domain.schedule.BusinessHours;
import io.penstock.dsl.document.DocumentReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recipients as flows write them. */
final class Recipients {

    static final String RECIPIENTS = "recipients";
    static final String DELIVERY = "delivery";

    private static final String PRICE = "price";
    private static final String HOURLY = "hourly_cap";
    private static final String DAILY = "daily_cap";
    private static final String ON_REJECT = "on_reject";
    private static final String ON_ERROR = "on_error";
    private static final String ON_TIMEOUT = "on_timeout";
    private static final long MOST_LEADS = 1_000_000_000L;
    private static final List<AfterFailure> AFTER_REJECTION =
            List.of(AfterFailure.NEXT, AfterFailure.STOP);

    private Recipients() {}

    /** A recipient that is written as its name or number alone, as a section. */
    static Object section(Object written) {
        return switch (written) {
            case String text -> Map.of(Whom.RECIPIENT, text);
            case Number number -> Map.of(Whom.RECIPIENT, number);
            default -> written;
        };
    }

    /**
     * The sections under {@code recipients}: those of a list, or of a section that gives each name
     * its criteria or its section.
     */
    static List<DocumentReader> sections(DocumentReader reader) {
        List<DocumentReader> sections = new ArrayList<>();
        if (reader.anything(RECIPIENTS).orElse(null) instanceof Map<?, ?>) {
            reader.names(RECIPIENTS)
                    .ifPresent(names ->
                            names.keys()
                                    .forEach(name ->
                                            names.looseSection(name, value -> named(name, value))
                                                    .ifPresent(sections::add)));
        } else {
            sections.addAll(reader.sections(RECIPIENTS, Recipients::section));
        }
        return bounded(reader, RECIPIENTS, sections);
    }

    private static Object named(String name, Object value) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put(Whom.NAME, name);
        if (value instanceof Map<?, ?> given) {
            given.forEach((key, inner) -> section.put(String.valueOf(key), inner));
            return section;
        }
        section.put("criteria", value);
        return section;
    }

    /** The sections of a list, or as many as there may be. */
    static List<DocumentReader> bounded(
            DocumentReader reader, String key, List<DocumentReader> sections) {
        if (sections.isEmpty() && !reader.has(key)) {
            reader.problem(key, "is required");
        } else if (sections.isEmpty()
                && reader.anything(key).filter(Recipients::isEmpty).isPresent()) {
            reader.problem(key, "must not be empty");
        } else if (sections.size() > Flow.MOST_OPTIONS) {
            reader.problem(
                    key, "has %,d; there may be %,d".formatted(sections.size(), Flow.MOST_OPTIONS));
            sections.forEach(DocumentReader::allowAll);
            return sections.subList(0, Flow.MOST_OPTIONS);
        }
        return sections;
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
    }

    /** Reads every recipient of a stage, none of which may be a step. */
    static List<Offering> all(FlowReading reading, DocumentReader reader, Spot around) {
        return sections(reader).stream()
                .flatMap(section -> read(reading, section, around).stream())
                .toList();
    }

    /** Reads one; empty where problems are recorded. */
    static Optional<Offering> read(FlowReading reading, DocumentReader reader, Spot around) {
        Optional<BusinessHours> hours = HoursDocument.optional(reading, reader);
        Optional<DeliveryMethod> delivery = reader.section(DELIVERY).flatMap(OwnDelivery::read);
        return offering(
                reading, reader, around, new Terms(Whom.read(reader), delivery, hours, false));
    }

    /** Reads one that is always open, for its hours are those of its rule. */
    static Optional<Offering> ofRule(FlowReading reading, DocumentReader reader, Spot around) {
        Optional<DeliveryMethod> delivery = reader.section(DELIVERY).flatMap(OwnDelivery::read);
        return offering(
                reading,
                reader,
                around,
                new Terms(Whom.read(reader), delivery, Optional.empty(), false));
    }

    /**
     * What is known of a recipient already.
     *
     * @param flat whether the delivery's keys stand in the recipient's section, so that the delays
     *     in it are those of the delivery
     */
    record Terms(
            Optional<Whom> whom,
            Optional<DeliveryMethod> delivery,
            Optional<BusinessHours> hours,
            boolean flat) {}

    /** Reads what else is agreed with a recipient. */
    static Optional<Offering> offering(
            FlowReading reading, DocumentReader reader, Spot around, Terms terms) {
        Optional<Whom> whom = terms.whom();
        String name =
                reader.text(Whom.NAME, Flow.LONGEST_NAME)
                        .filter(text -> !text.isBlank())
                        .or(() -> whom.map(Whom::label))
                        .orElse(Whom.RECIPIENT);
        if (reading.isFull(around)) {
            reader.allowAll();
            return Optional.empty();
        }
        Spot spot = reading.enter(around, name, reader);
        StagePlace place =
                terms.flat()
                        ? new StagePlace(
                                spot.number(), spot.id(), reading.criteria(reader), List.of())
                        : reading.place(spot, reader);
        Optional<BigDecimal> price = reader.money(PRICE);
        if (price.filter(amount -> amount.signum() < 0).isPresent()) {
            reader.problem(PRICE, "must be 0 or more");
        }
        List<RecipientCap> caps = caps(reader);
        AfterFailure rejected =
                Words.choice(reader, ON_REJECT, AFTER_REJECTION).orElse(AfterFailure.NEXT);
        AfterFailure errored =
                Words.choice(reader, ON_ERROR, AfterFailure.class).orElse(AfterFailure.NEXT);
        AfterFailure late =
                Words.choice(reader, ON_TIMEOUT, AfterFailure.class).orElse(AfterFailure.NEXT);
        return whom.map(company ->
                new Offering(
                        place,
                        new FlowRecipient(
                                company.label(),
                                company.company(),
                                terms.delivery(),
                                price.filter(amount -> amount.signum() >= 0),
                                caps,
                                terms.hours(),
                                rejected,
                                errored,
                                late)));
    }

    private static List<RecipientCap> caps(DocumentReader reader) {
        List<RecipientCap> caps = new ArrayList<>();
        reader.whole(HOURLY, 1, MOST_LEADS)
                .ifPresent(count -> caps.add(new RecipientCap(CapSpan.HOUR, count)));
        reader.whole(DAILY, 1, MOST_LEADS)
                .ifPresent(count -> caps.add(new RecipientCap(CapSpan.DAY, count)));
        return caps;
    }
}
