package io.penstock.application.delivery;

import io.penstock.domain.company.Company;
import io.penstock.domain.delivery.DeliveryMethod;
import java.util.Objects;

/**
 * A company that leads are sent to, and how.
 *
 * @param company the company
 * @param method as the stage of a flow asks for, else as the company says
 */
record Receiver(Company company, DeliveryMethod method) {

    Receiver {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(method, "method");
    }
}
