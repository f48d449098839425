package io.penstock.domain.offer;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.hold.HoldRule;
import io.penstock.domain.pixel.PixelPlan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What leads are about, and how they are distributed.
 *
 * @param id its number
 * @param name 1 to 200 characters
 * @param defaultCompany gets a lead that no line of the script gave to a company
 * @param callCenterCompanies from which an operator may choose when confirming, each once
 * @param scripts the distribution scripts
 * @param prices what companies pay for a lead of this offer, each 0 or more
 * @param duplicates which leads count as duplicates; absent: none
 * @param hold how long leads wait in the hold queue; absent: for ever
 * @param pixels what is fired when something becomes of a lead
 * @param flow the delivery plan; absent: the company that the script chooses
 */
public record Offer(
        OfferId id,
        String name,
        Optional<CompanyId> defaultCompany,
        List<CompanyId> callCenterCompanies,
        OfferScripts scripts,
        Map<CompanyId, BigDecimal> prices,
        Optional<DuplicateRule> duplicates,
        Optional<HoldRule> hold,
        PixelPlan pixels,
        Optional<Flow> flow) {

    public static final int MAXIMUM_NAME_LENGTH = 200;

    public Offer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(defaultCompany, "defaultCompany");
        Objects.requireNonNull(scripts, "scripts");
        Objects.requireNonNull(duplicates, "duplicates");
        Objects.requireNonNull(hold, "hold");
        Objects.requireNonNull(pixels, "pixels");
        Objects.requireNonNull(flow, "flow");
        callCenterCompanies = List.copyOf(callCenterCompanies);
        prices = Map.copyOf(prices);
        if (name.isBlank() || name.length() > MAXIMUM_NAME_LENGTH) {
            throw new IllegalArgumentException(
                    "An offer's name has 1 to " + MAXIMUM_NAME_LENGTH + " characters.");
        }
    }

    /** An offer without a flow. */
    public Offer(
            OfferId id,
            String name,
            Optional<CompanyId> defaultCompany,
            List<CompanyId> callCenterCompanies,
            OfferScripts scripts,
            Map<CompanyId, BigDecimal> prices,
            Optional<DuplicateRule> duplicates,
            Optional<HoldRule> hold,
            PixelPlan pixels) {
        this(
                id,
                name,
                defaultCompany,
                callCenterCompanies,
                scripts,
                prices,
                duplicates,
                hold,
                pixels,
                Optional.empty());
    }
}
