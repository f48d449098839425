package io.penstock.application.lead;

import io.penstock.application.flow.run.Advance;
import io.penstock.application.flow.run.FlowSituation;
import io.penstock.application.routing.Route;

/** What is decided about a lead that comes in, before anything is stored. */
sealed interface Intent {

    /** Where it goes first. */
    Route route();

    /** Whether it is sent there. */
    boolean isDelivered();

    /** As the offer's script says. */
    record ByScript(Route route, boolean isDelivered) implements Intent {}

    /** As the offer's flow says. */
    record ByFlow(FlowSituation situation, Advance advance, Route route, boolean isDelivered)
            implements Intent {}
}
