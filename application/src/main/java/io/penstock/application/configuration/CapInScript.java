package io.penstock.application.configuration;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.routing.LinePlace;
import java.util.Objects;

/**
 * A cap that a line asks of a company.
 *
 * @param place the line; one that leads into a rotator asks it of every company reached there
 * @param cap the cap
 * @param used how many leads of the company count towards it now
 */
public record CapInScript(LinePlace place, Cap cap, long used) {

    public CapInScript {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(cap, "cap");
    }
}
