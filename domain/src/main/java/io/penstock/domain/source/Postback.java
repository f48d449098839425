package io.penstock.domain.source;

import io.penstock.domain.pixel.Pixel;
import io.penstock.domain.status.LeadStatus;
import java.util.Objects;
import java.util.Set;

/**
 * A request that tells a source that the status of one of its leads has changed.
 *
 * @param request what is sent, and under which condition
 * @param statuses the statuses that it is told of, one or more
 */
public record Postback(Pixel request, Set<LeadStatus> statuses) {

    public Postback {
        Objects.requireNonNull(request, "request");
        statuses = Set.copyOf(statuses);
        if (statuses.isEmpty()) {
            throw new IllegalArgumentException("A postback tells of a status.");
        }
    }
}
