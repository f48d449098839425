package io.penstock.dsl.script.match;

import io.penstock.domain.lead.LeadAttributes;

/** An attribute by whose value lines are looked up; immutable. */
sealed interface Key permits NumberKey, TextKey {

    /** The range of the list for the value that a lead carries, see {@link PostingLists}. */
    long range(LeadAttributes attributes);
}
