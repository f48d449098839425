package io.penstock.application.routing;

import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.Stage;
import io.penstock.dsl.script.evaluate.Choice;
import io.penstock.dsl.script.evaluate.Draws;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.evaluate.Trace;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which company gets a lead on receipt: the offer's script, else its default company, else
 * the company of the lead's site, else the hold queue. Thread-safe.
 */
public final class RouteLead {

    private static final Logger log = LoggerFactory.getLogger(RouteLead.class);

    private final CompanyActivity activity;
    private final CapUsage usage;
    private final ZoneId zone;

    @Inject
    public RouteLead(CompanyActivity activity, CapUsage usage, ZoneId zone) {
        this.activity = activity;
        this.usage = usage;
        this.zone = zone;
    }

    /**
     * Decides, with the guards as they stand now.
     *
     * @param book the configuration to read
     * @param route the lead's offer in that configuration
     * @param lead the lead
     * @param broken promises that did not hold when the lead was to be stored
     */
    public Route route(RoutingBook book, OfferRoute route, Lead lead, Set<BrokenPromise> broken) {
        LiveGuards guards = new LiveGuards(book, activity, usage, lead.receivedAt(), zone, broken);
        Choice choice = route.script().choose(situation(lead, zone), guards);
        if (choice.stepLimitReached()) {
            log.warn(
                    "Lead {}: the script of offer {} tested too many lines.",
                    lead.id(),
                    lead.offer());
        }
        return choice.company()
                .map(company -> byScript(book, lead, company, choice, guards))
                .orElseGet(() -> byFallback(book, route, lead, guards));
    }

    /** Rebuilds, line by line, how an earlier decision about a lead was made. */
    public Trace replay(OfferRoute route, Lead lead, Decision decision) {
        return route.script()
                .trace(situation(lead, decision.zone()), new RecordedGuards(decision.readings()));
    }

    private static Situation situation(Lead lead, ZoneId zone) {
        return new Situation(
                lead.attributes(), Draws.seed(lead.id().value()), lead.receivedAt(), zone);
    }

    private Route byScript(
            RoutingBook book, Lead lead, CompanyId company, Choice choice, LiveGuards guards) {
        Decision decision =
                decision(book, lead, DecidedBy.SCRIPT, Optional.of(company), choice.path(), guards);
        return new Route(decision, new Promises(choice.caps(), Set.of()));
    }

    private Route byFallback(RoutingBook book, OfferRoute route, Lead lead, LiveGuards guards) {
        Optional<CompanyId> byDefault = route.offer().defaultCompany();
        Optional<CompanyId> bySite = companyOfSite(book, lead.attributes());
        DecidedBy by =
                byDefault.isPresent()
                        ? DecidedBy.DEFAULT
                        : bySite.isPresent() ? DecidedBy.SITE : DecidedBy.HOLD;
        Optional<CompanyId> company = byDefault.or(() -> bySite);
        return new Route(decision(book, lead, by, company, List.of(), guards), Promises.NONE);
    }

    private static Optional<CompanyId> companyOfSite(RoutingBook book, LeadAttributes attributes) {
        return book.companyOfSite(attributes.number(Attribute.SITE));
    }

    private Decision decision(
            RoutingBook book,
            Lead lead,
            DecidedBy by,
            Optional<CompanyId> company,
            List<LinePlace> path,
            LiveGuards guards) {
        return new Decision(
                1,
                Stage.RECEIPT,
                by,
                company,
                path,
                book.revision(),
                lead.receivedAt(),
                zone,
                guards.readings());
    }
}
