package io.penstock.dsl.script.suite;

import io.penstock.domain.status.LeadStatus;
import java.time.Instant;

/**
 * Leads that a company has already.
 *
 * @param status their status now
 * @param at when they were assigned
 * @param count how many they are, 0 or more
 */
record CountedLeads(LeadStatus status, Instant at, long count) {}
