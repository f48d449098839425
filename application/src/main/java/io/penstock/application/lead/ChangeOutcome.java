package io.penstock.application.lead;

import io.penstock.application.routing.BrokenPromise;

/** What came of changing a lead. */
public sealed interface ChangeOutcome {

    /** The lead as it stands now. */
    record Changed(StoredLead lead) implements ChangeOutcome {}

    /** Nothing is changed, because the lead has changed meanwhile. */
    record Outdated() implements ChangeOutcome {}

    /** Nothing is changed, because a promise does not hold any more. */
    record PromiseBroken(BrokenPromise promise) implements ChangeOutcome {}
}
