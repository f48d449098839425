package io.penstock.dsl.script.suite;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Everything that one generated document says, as plain values.
 *
 * @param rotators rules by the rotator's number; 0 is the script itself
 */
record PlainWorld(
        ZoneId zone, Map<Integer, List<PlainRule>> rotators, Map<Integer, PlainCompany> companies) {

    /** A company with its leads. */
    record PlainCompany(boolean active, List<PlainLeads> leads) {}

    /** Leads of a status that were assigned at a moment. */
    record PlainLeads(String status, Instant at, int count) {}

    /** A lead's attributes as a document has them, and when it arrives. */
    record PlainLead(Map<String, Object> attributes, Instant at) {}
}
