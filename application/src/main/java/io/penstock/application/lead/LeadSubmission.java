package io.penstock.application.lead;

import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadFields;
import io.penstock.dsl.document.DocumentProblem;
import java.util.List;

/**
 * A lead as a caller sent it, read as far as it could be.
 *
 * @param offer the number of the offer, 0 where none was given
 * @param attributes what it can be routed by
 * @param fields everything else
 * @param problems all that is wrong with it
 */
record LeadSubmission(
        int offer, LeadAttributes attributes, LeadFields fields, List<DocumentProblem> problems) {

    LeadSubmission {
        problems = List.copyOf(problems);
    }
}
