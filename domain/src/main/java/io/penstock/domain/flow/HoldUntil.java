package io.penstock.domain.flow;

import java.time.Duration;
import java.time.Instant;

/** How long a flow keeps a lead in the hold queue; a person may always release it. */
public sealed interface HoldUntil {

    /** Until a person releases it. */
    record Released() implements HoldUntil {}

    /** Until a moment. */
    record Moment(Instant at) implements HoldUntil {}

    /** For a time, more than 0. */
    record Time(Duration length) implements HoldUntil {}

    /** Until a calendar of the flow is open. */
    record Opening(String calendar) implements HoldUntil {}

    /** Until a rule before it, of the same {@code routing_rules}, opens. */
    record Rule() implements HoldUntil {}

    /** Until a recipient that was passed over for its caps may have room again. */
    record Room() implements HoldUntil {}
}
