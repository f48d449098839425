package io.penstock.application.flow.trial;

import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.offer.OfferScripts;
import io.penstock.domain.pixel.PixelPlan;
import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.script.syntax.Script;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The offer whose flow is tried, and what its flow and its script name. Immutable.
 *
 * @param companies every company that there is; those that the flow names besides are made up
 * @param rotators every rotator that the script may lead into
 */
public record TrialOffer(
        Offer offer, Map<CompanyId, Company> companies, Map<RotatorId, Script> rotators) {

    /** An offer that there is not, among companies that are all made up. */
    static final TrialOffer MADE_UP =
            new TrialOffer(
                    new Offer(
                            new OfferId(1),
                            "Trial",
                            Optional.empty(),
                            List.of(),
                            new OfferScripts("", Optional.empty(), Optional.empty()),
                            Map.of(),
                            Optional.empty(),
                            Optional.empty(),
                            PixelPlan.NONE),
                    Map.of(),
                    Map.of());

    private static final Pattern NUMBER = Pattern.compile("\\s*#([1-9][0-9]{0,9})\\s*");

    public TrialOffer {
        companies = Map.copyOf(companies);
        rotators = Map.copyOf(rotators);
    }

    /**
     * The same among those companies and rotators alone that a trial of its own flow depends on.
     * The offer must have a flow.
     */
    public TrialOffer used() {
        return UsedParts.of(this);
    }

    /** What a company is called: its name, or its number as in {@code #7} where it has none. */
    String name(CompanyId company) {
        return Optional.ofNullable(companies.get(company))
                .map(Company::name)
                .orElse("#" + company.value());
    }

    /** What a recipient is called that a document names; a number stands for the name. */
    String name(String given) {
        Matcher matcher = NUMBER.matcher(given);
        long number = matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
        return number > 0 && number <= Integer.MAX_VALUE
                ? name(new CompanyId((int) number))
                : given;
    }
}
