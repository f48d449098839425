package io.penstock.application.lead;

import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadFields;
import io.penstock.dsl.document.DocumentProblem;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A lead as a caller sent it, read as far as it could be.
 *
 * @param offer the number of the offer, 0 where none was given
 * @param attributes what it can be routed by
 * @param fields everything else
 * @param ip the person's IP address, which is among the fields too
 * @param problems all that is wrong with it
 */
record LeadSubmission(
        int offer,
        LeadAttributes attributes,
        LeadFields fields,
        Optional<InetAddress> ip,
        List<DocumentProblem> problems) {

    LeadSubmission {
        Objects.requireNonNull(ip, "ip");
        problems = List.copyOf(problems);
    }
}
