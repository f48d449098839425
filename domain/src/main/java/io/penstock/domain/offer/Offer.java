package io.penstock.domain.offer;

import io.penstock.domain.company.CompanyId;
import java.util.Objects;
import java.util.Optional;

/**
 * What leads are about, and how they are distributed.
 *
 * @param id its number
 * @param name 1 to 200 characters
 * @param defaultCompany gets a lead that no line of the script gave to a company
 * @param script the distribution script that runs on receipt; may be empty
 */
public record Offer(OfferId id, String name, Optional<CompanyId> defaultCompany, String script) {

    public static final int MAXIMUM_NAME_LENGTH = 200;

    public Offer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(defaultCompany, "defaultCompany");
        Objects.requireNonNull(script, "script");
        if (name.isBlank() || name.length() > MAXIMUM_NAME_LENGTH) {
            throw new IllegalArgumentException(
                    "An offer's name has 1 to " + MAXIMUM_NAME_LENGTH + " characters.");
        }
    }
}
