package io.penstock.application.pixel;

import io.penstock.application.routing.RoutingBook;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadFields;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.lead.LeadAttributesReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The lead, the company and the delivery of a trial; what is not given is made up. */
final class TrialSubject {

    private static final String ID = "id";
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_FIELDS = 500;
    private static final String MADE_UP = "test";

    /** How a delivery can have ended. */
    private enum Ended {
        SUCCESS,
        FAILURE,
        ERROR
    }

    private TrialSubject() {}

    static Optional<PixelSubject> read(
            DocumentReader reader,
            OfferId offer,
            Optional<String> offerName,
            RoutingBook book,
            Instant now) {
        DocumentReader lead = reader.section("lead").orElseGet(() -> new DocumentReader(Map.of()));
        DocumentReader delivery =
                reader.section("delivery").orElseGet(() -> new DocumentReader(Map.of()));
        DocumentReader recipient =
                reader.section("recipient").orElseGet(() -> new DocumentReader(Map.of()));
        DeliveryFacts facts = facts(delivery);
        Optional<Recipient> company = recipient(recipient, book);
        return lead(lead, offer, now)
                .map(read -> new PixelSubject(read, offerName, company, Optional.of(facts)));
    }

    private static Optional<Lead> lead(DocumentReader reader, OfferId offer, Instant now) {
        LeadAttributes attributes = LeadAttributesReader.read(reader);
        String id = reader.text(ID, LONGEST_TEXT).orElse(MADE_UP);
        if (!LeadId.isValid(id)) {
            reader.problem(ID, "must be 1 to 40 Latin letters, digits and hyphens");
            return Optional.empty();
        }
        if (reader.keys().size() > MOST_FIELDS) {
            reader.problem(ID, "belongs to a lead with more than " + MOST_FIELDS + " fields");
            return Optional.empty();
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String key : reader.keys()) {
            if (!key.equals(ID) && Attribute.byKey(key).isEmpty()) {
                fields.put(key, reader.anything(key).orElse(null));
            }
        }
        try {
            return Optional.of(
                    new Lead(new LeadId(id), offer, now, attributes, new LeadFields(fields)));
        } catch (IllegalArgumentException e) {
            reader.problem(ID, "belongs to a lead that cannot be: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static DeliveryFacts facts(DocumentReader reader) {
        Ended ended =
                reader.choice("outcome", Ended.class)
                        .orElse(
                                reader.flag("success").orElse(true)
                                        ? Ended.SUCCESS
                                        : Ended.FAILURE);
        Optional<BigDecimal> price = reader.money("price");
        return new DeliveryFacts(
                id(reader),
                ended.name().toLowerCase(Locale.ROOT),
                reader.text("reason", LONGEST_TEXT),
                price,
                reader.text("reference", LONGEST_TEXT),
                OptionalInt.of(
                        reader.whole("status", 100, 599)
                                .map(Long::intValue)
                                .orElse(ended == Ended.SUCCESS ? 200 : 422)),
                reader.whole("attempts", 0, 1_000).map(Long::intValue).orElse(1));
    }

    private static String id(DocumentReader reader) {
        Optional<String> id =
                reader.text(ID, LONGEST_TEXT).or(() -> reader.text("transaction_id", LONGEST_TEXT));
        if (id.filter(text -> !LeadId.isValid(text)).isPresent()) {
            reader.problem(ID, "must be 1 to 40 Latin letters, digits and hyphens");
            return MADE_UP;
        }
        return id.orElse(MADE_UP);
    }

    private static Optional<Recipient> recipient(DocumentReader reader, RoutingBook book) {
        Optional<Integer> id = reader.whole(ID, 1, Integer.MAX_VALUE).map(Long::intValue);
        Optional<String> name =
                reader.text("name", LONGEST_TEXT)
                        .or(() -> id.map(CompanyId::new).flatMap(book::company).map(Company::name));
        return id.isEmpty() && name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Recipient(id.orElse(0), name.orElse("")));
    }
}
