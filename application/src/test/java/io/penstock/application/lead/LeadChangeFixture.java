package io.penstock.application.lead;

import io.penstock.application.company.BalanceEffect;
import io.penstock.application.pixel.PixelOccasion;
import io.penstock.application.pixel.PixelOwner;
import io.penstock.application.pixel.PixelRun;
import io.penstock.application.routing.Promises;
import io.penstock.application.routing.Promises.ActivePromise;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.routing.Stage;
import io.penstock.domain.source.SourceId;
import io.penstock.domain.status.LeadStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Changes of leads as tests want them; every call of a method changes this fixture. */
public final class LeadChangeFixture {
    /** When fixtures change leads, unless a test says otherwise. */
    public static final Instant AFTERNOON = LeadFixture.NOON.plusSeconds(3600);

    private final StoredLead lead;
    private LeadStatus status;
    private OptionalLong reason = OptionalLong.empty();
    private Optional<LeadAttributes> attributes = Optional.empty();
    private boolean moves;
    private Optional<CompanyId> target = Optional.empty();
    private Optional<LeadAttributes> read = Optional.empty();
    private Optional<BigDecimal> price = Optional.empty();
    private Optional<NewDelivery> delivery = Optional.empty();
    private final List<CompanyCap> caps = new ArrayList<>();
    private final Set<ActivePromise> active = new HashSet<>();
    private Optional<NewDelivery> redelivery = Optional.empty();
    private boolean cancelDeliveries;
    private Optional<String> postback = Optional.empty();
    private BalanceEffect balance = BalanceEffect.NONE;
    private final List<LeadEvent> events = new ArrayList<>();
    private Instant at = AFTERNOON;

    private LeadChangeFixture(StoredLead lead) {
        this.lead = lead;
        this.status = lead.status();
    }

    /** A change by {@code operator} that changes nothing yet. */
    public static LeadChangeFixture change(StoredLead lead) {
        return new LeadChangeFixture(lead);
    }

    public LeadChangeFixture to(LeadStatus newStatus) {
        status = newStatus;
        return this;
    }

    public LeadChangeFixture because(long newReason) {
        reason = OptionalLong.of(newReason);
        return this;
    }

    public LeadChangeFixture withAttributes(LeadAttributes values) {
        attributes = Optional.of(values);
        return this;
    }

    public LeadChangeFixture movedTo(int company) {
        moves = true;
        target = Optional.of(new CompanyId(company));
        return this;
    }

    public LeadChangeFixture movedToHold() {
        moves = true;
        return this;
    }

    /** What the decision of the move read, where that is not what the lead carries. */
    public LeadChangeFixture reading(LeadAttributes values) {
        read = Optional.of(values);
        return this;
    }

    public LeadChangeFixture priced(String amount) {
        price = Optional.of(new BigDecimal(amount));
        return this;
    }

    public LeadChangeFixture promising(CompanyCap cap) {
        caps.add(cap);
        return this;
    }

    public LeadChangeFixture promisingAbove(String limit) {
        active.add(new ActivePromise(target.orElseThrow(), Optional.of(new BigDecimal(limit))));
        return this;
    }

    public LeadChangeFixture withDelivery() {
        return withDelivery(Optional.empty());
    }

    public LeadChangeFixture withDeliveryUnder(Lease lease) {
        return withDelivery(Optional.of(lease));
    }

    private LeadChangeFixture withDelivery(Optional<Lease> lease) {
        delivery = Optional.of(newDelivery(lease));
        return this;
    }

    private static NewDelivery newDelivery(Optional<Lease> lease) {
        return new NewDelivery(new DeliveryId(UUID.randomUUID().toString()), lease);
    }

    /** The company that has the lead gets it again. */
    public LeadChangeFixture redelivering() {
        redelivery = Optional.of(newDelivery(Optional.empty()));
        return this;
    }

    public LeadChangeFixture cancellingDeliveries() {
        cancelDeliveries = true;
        return this;
    }

    public LeadChangeFixture with(BalanceEffect effect) {
        balance = effect;
        return this;
    }

    public LeadChangeFixture saying(LeadEvent event) {
        events.add(event);
        return this;
    }

    public LeadChangeFixture at(Instant moment) {
        at = moment;
        return this;
    }

    public LeadChange build() {
        return new LeadChange(
                        lead.lead().id(),
                        lead.version(),
                        status,
                        reason,
                        attributes,
                        moves ? Optional.of(move()) : Optional.empty(),
                        redelivery,
                        cancelDeliveries,
                        balance,
                        events,
                        at,
                        "operator")
                .telling(postback.map(this::postback));
    }

    private PixelRun postback(String name) {
        return PixelRun.of(
                        lead.lead().id(),
                        PixelOwner.of(new SourceId(123)),
                        PixelOccasion.statusChanged(
                                lead.version() + 1, lead.status(), status, reason, at),
                        List.of(name))
                .orElseThrow();
    }

    /** The lead's source is told of it by a postback of this name. */
    public LeadChangeFixture withPostback(String name) {
        postback = Optional.of(name);
        return this;
    }

    private Move move() {
        Decision decision =
                new Decision(
                        lead.decision().number() + 1,
                        Stage.CONFIRMATION,
                        target.isPresent() ? DecidedBy.OPERATOR : DecidedBy.HOLD,
                        target,
                        List.of(),
                        4,
                        at,
                        LeadFixture.ZONE,
                        List.of());
        Optional<Held> held =
                target.isPresent() ? Optional.empty() : Optional.of(new Held("Никому.", at));
        LeadAttributes carried = attributes.orElse(lead.lead().attributes());
        return new Move(
                new Assignment(decision, new Promises(caps, active), price, delivery, held),
                read.orElse(carried));
    }
}
