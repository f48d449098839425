package io.penstock.application.lead;

import io.penstock.application.flow.FlowChoice;
import io.penstock.application.pixel.PixelOccasion;
import io.penstock.application.pixel.PixelOwner;
import io.penstock.application.pixel.PixelRun;
import io.penstock.application.routing.Promises;
import io.penstock.application.routing.Promises.ActivePromise;
import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.flow.RuleCap;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadFields;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.routing.GuardReading;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.ScriptName;
import io.penstock.domain.routing.Stage;
import io.penstock.domain.source.SourceId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** New leads as tests want them; every call of a {@code with…} method changes this fixture. */
public final class LeadFixture {

    /** When fixtures are received, unless a test says otherwise: a Friday at noon, UTC. */
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    public static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private LeadId id = new LeadId(UUID.randomUUID().toString());
    private Instant at = NOON;
    private Optional<CompanyId> company = Optional.of(new CompanyId(5));
    private final List<CompanyCap> promises = new ArrayList<>();
    private final List<RuleCap> rules = new ArrayList<>();
    private final Set<ActivePromise> active = new HashSet<>();
    private Optional<BigDecimal> price = Optional.empty();
    private Optional<NewDelivery> delivery = Optional.empty();
    private Optional<IdempotencyKey> idempotency = Optional.empty();
    private Optional<DuplicateCheck> duplicates = Optional.empty();
    private OfferId offer = new OfferId(7);
    private Optional<String> postback = Optional.empty();
    private String source = "";
    private Optional<List<Assignment>> flow = Optional.empty();
    private final List<Function<LeadId, FlowChoice>> choices = new ArrayList<>();
    private LeadAttributes attributes =
            LeadAttributes.builder()
                    .country(Attribute.GEO, "ru")
                    .text(Attribute.CITY, "Санкт-Петербург")
                    .number(Attribute.USER, 123)
                    .flag(Attribute.MOBILE, true)
                    .build();
    private LeadFields fields =
            new LeadFields(Map.of("name", "Анна Каренина", "phone", "+79110000000"));

    private LeadFixture() {}

    /** A lead that a script's line gave to company 5, without a delivery. */
    public static LeadFixture lead() {
        return new LeadFixture();
    }

    /** A cap of a company. */
    public static CompanyCap cap(int company, CapPeriod period, CapType type, long count) {
        return new CompanyCap(new CompanyId(company), new Cap(period, type, count));
    }

    /** A mark of full length; different texts give different marks. */
    public static String mark(String text) {
        return HexFormat.of()
                .formatHex(text.getBytes(StandardCharsets.UTF_8))
                .concat("0".repeat(DuplicateCheck.MARK_LENGTH))
                .substring(0, DuplicateCheck.MARK_LENGTH);
    }

    public LeadFixture withId(LeadId newId) {
        id = newId;
        return this;
    }

    public LeadFixture at(Instant moment) {
        at = moment;
        return this;
    }

    public LeadFixture withCompany(int number) {
        company = Optional.of(new CompanyId(number));
        return this;
    }

    /** The lead waits in the hold queue. */
    public LeadFixture held() {
        company = Optional.empty();
        return this;
    }

    public LeadFixture promising(CompanyCap cap) {
        promises.add(cap);
        return this;
    }

    public LeadFixture promising(RuleCap cap) {
        rules.add(cap);
        return this;
    }

    /** The company must be enabled. */
    public LeadFixture promisingEnabled() {
        active.add(new ActivePromise(company.orElseThrow(), Optional.empty()));
        return this;
    }

    /** The company must be enabled and be able to spend more than this. */
    public LeadFixture promisingAbove(String limit) {
        active.add(new ActivePromise(company.orElseThrow(), Optional.of(new BigDecimal(limit))));
        return this;
    }

    /** What is reserved of the company's balance. */
    public LeadFixture priced(String amount) {
        price = Optional.of(new BigDecimal(amount));
        return this;
    }

    /** With a delivery that is due at once. */
    public LeadFixture withDelivery() {
        delivery = Optional.of(newDelivery(Optional.empty()));
        return this;
    }

    /** With a delivery that this program's own workers start. */
    public LeadFixture withDeliveryUnder(Lease lease) {
        delivery = Optional.of(newDelivery(Optional.of(lease)));
        return this;
    }

    public LeadFixture withKey(IdempotencyKey key) {
        idempotency = Optional.of(key);
        return this;
    }

    public LeadFixture withDuplicates(DuplicateCheck check) {
        duplicates = Optional.of(check);
        return this;
    }

    public LeadFixture withOffer(int number) {
        offer = new OfferId(number);
        return this;
    }

    public LeadFixture withSource(String key) {
        source = key;
        return this;
    }

    /** Its source is told of it by a postback of this name. */
    public LeadFixture withPostback(String name) {
        postback = Optional.of(name);
        return this;
    }

    private static PixelRun postback(Lead lead, String name) {
        return PixelRun.of(
                        lead.id(),
                        PixelOwner.of(new SourceId(123)),
                        PixelOccasion.received(lead.receivedAt()),
                        List.of(name))
                .orElseThrow();
    }

    /** Its flow has chosen something. */
    public LeadFixture choosing(String place, String option, int decision) {
        choices.add(lead -> new FlowChoice(place, option, lead, decision, at));
        return this;
    }

    /** It goes through a flow, which sells it further to these. */
    public LeadFixture inFlow(SaleFixture... further) {
        flow = Optional.of(Stream.of(further).map(SaleFixture::build).toList());
        return this;
    }

    private NewDelivery ofFlow(NewDelivery made) {
        return new NewDelivery(made.id(), made.lease(), Optional.of(SaleFixture.STAGE));
    }

    public LeadFixture withAttributes(LeadAttributes values) {
        attributes = values;
        return this;
    }

    public LeadFixture withFields(LeadFields values) {
        fields = values;
        return this;
    }

    public NewLead build() {
        Lead lead = new Lead(id, offer, at, attributes, fields);
        Optional<Held> held =
                company.isPresent()
                        ? Optional.empty()
                        : Optional.of(new Held("Никому не нужен.", at));
        Assignment assignment =
                new Assignment(
                        decision(),
                        new Promises(promises, active).with(rules),
                        price,
                        flow.isPresent() ? delivery.map(this::ofFlow) : delivery,
                        held);
        return new NewLead(
                lead,
                assignment,
                idempotency,
                duplicates,
                postback.map(name -> postback(lead, name)),
                source,
                flow.map(sales ->
                        new FlowProgress(
                                sales,
                                Set.of(),
                                FlowFixture.run(id),
                                Optional.empty(),
                                List.of(),
                                choices.stream().map(one -> one.apply(id)).toList())));
    }

    private Decision decision() {
        if (company.isEmpty()) {
            return new Decision(
                    1, Stage.RECEIPT, DecidedBy.HOLD, company, List.of(), 3, at, ZONE, List.of());
        }
        List<LinePlace> path =
                List.of(
                        new LinePlace(ScriptName.offer(7), 2),
                        new LinePlace(ScriptName.rotator(13), 1));
        List<GuardReading> readings =
                List.of(
                        new GuardReading.Active(company.get(), true),
                        new GuardReading.CapUse(
                                cap(company.get().value(), CapPeriod.WEEK, CapType.OK, 100), 41));
        return new Decision(
                1, Stage.RECEIPT, DecidedBy.SCRIPT, company, path, 3, at, ZONE, readings);
    }

    private static NewDelivery newDelivery(Optional<Lease> lease) {
        return new NewDelivery(new DeliveryId(UUID.randomUUID().toString()), lease);
    }
}
