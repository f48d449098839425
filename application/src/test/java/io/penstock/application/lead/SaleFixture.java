package io.penstock.application.lead;

import io.penstock.application.routing.Promises;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.flow.CapSpan;
import io.penstock.domain.flow.RecipientCap;
import io.penstock.domain.flow.RuleCap;
import io.penstock.domain.flow.StageRef;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.routing.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sales of leads by flows as tests want them; every call of a method changes this fixture. */
public final class SaleFixture {

    /** The round of the draws of every sale. */
    static final int ROUND = 4;

    /** By which stage the flows of fixtures deliver. */
    public static final StageRef STAGE = new StageRef(3, 2);

    private final int decision;
    private final int company;
    private final List<CompanyCap> caps = new ArrayList<>();
    private final List<RuleCap> rules = new ArrayList<>();
    private Optional<BigDecimal> price = Optional.empty();
    private Optional<NewDelivery> delivery = Optional.empty();
    private Instant at = LeadFixture.NOON;

    private SaleFixture(int decision, int company) {
        this.decision = decision;
        this.company = company;
    }

    /** A sale for nothing to a company that fetches its leads. */
    public static SaleFixture sale(int decision, int company) {
        return new SaleFixture(decision, company);
    }

    /** A cap for a company of the place of a flow that goes by a letter or digit. */
    public static RuleCap rule(char place, int company, CapSpan span, long count) {
        return new RuleCap(
                String.valueOf(place).repeat(64),
                new CompanyId(company),
                LeadFixture.ZONE,
                new RecipientCap(span, count));
    }

    /** A delivery that is due at once, by {@link #STAGE}. */
    static NewDelivery newDelivery() {
        return new NewDelivery(
                new DeliveryId(UUID.randomUUID().toString()), Optional.empty(), Optional.of(STAGE));
    }

    public SaleFixture priced(String amount) {
        price = Optional.of(new BigDecimal(amount));
        return this;
    }

    public SaleFixture withDelivery() {
        delivery = Optional.of(newDelivery());
        return this;
    }

    public SaleFixture promising(CompanyCap cap) {
        caps.add(cap);
        return this;
    }

    public SaleFixture promising(RuleCap cap) {
        rules.add(cap);
        return this;
    }

    public SaleFixture at(Instant moment) {
        at = moment;
        return this;
    }

    public Assignment build() {
        Decision made =
                new Decision(
                        decision,
                        Stage.RECEIPT,
                        DecidedBy.FLOW,
                        Optional.of(new CompanyId(company)),
                        List.of(),
                        3,
                        at,
                        LeadFixture.ZONE,
                        List.of(),
                        Optional.of("cascade/Покупатель " + company),
                        ROUND);
        return new Assignment(
                made, new Promises(caps, Set.of()).with(rules), price, delivery, Optional.empty());
    }
}
