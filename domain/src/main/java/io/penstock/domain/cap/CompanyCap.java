package io.penstock.domain.cap;

import io.penstock.domain.company.CompanyId;
import java.util.Objects;

/** A cap as it binds one company. */
public record CompanyCap(CompanyId company, Cap cap) {

    public CompanyCap {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(cap, "cap");
    }

    @Override
    public String toString() {
        return cap + " of " + company;
    }
}
