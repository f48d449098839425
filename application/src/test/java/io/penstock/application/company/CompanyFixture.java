package io.penstock.application.company;

import io.penstock.domain.company.BuyerWords;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DeliveryFormat;
import io.penstock.domain.delivery.DeliveryMethod;
import java.net.URI;
import java.util.Optional;

/** Companies as tests want them. */
public final class CompanyFixture {

    private CompanyFixture() {}

    /** An enabled company without a blocking limit, which takes JSON. */
    public static Company company(int id) {
        return new Company(
                new CompanyId(id),
                "Company " + id,
                true,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(
                        new DeliveryMethod(
                                URI.create("https://buyer.example/" + id),
                                DeliveryFormat.JSON,
                                DeliveryMethod.DEFAULT_TIMEOUT)),
                BuyerWords.NONE);
    }
}
