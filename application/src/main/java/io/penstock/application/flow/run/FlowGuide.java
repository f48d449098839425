package io.penstock.application.flow.run;

import io.penstock.application.flow.EvenShares;
import io.penstock.application.flow.RecipientWeights;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.application.routing.FlowRouting;
import io.penstock.application.routing.Route;
import io.penstock.domain.flow.FlowRecord;
import io.penstock.domain.routing.Decision;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Takes leads through the flows of their offers as things stand. Thread-safe. */
public final class FlowGuide {

    private final FlowRouting routing;
    private final EvenShares evenShares;
    private final RecipientWeights weights;

    @Inject
    public FlowGuide(FlowRouting routing, EvenShares evenShares, RecipientWeights weights) {
        this.routing = routing;
        this.evenShares = evenShares;
        this.weights = weights;
    }

    /** The even choices about a lead until the next of what a flow does with it is stored. */
    public EvenChoices choices() {
        return new EvenChoices(evenShares);
    }

    /**
     * Takes a lead on until something has to be waited for.
     *
     * @param records what has happened to it in the flow, in order
     * @param released whether a person lets it go on from where it is held
     * @param choices the even choices about it until this is stored
     * @throws io.penstock.application.storage.StorageUnavailableException when storage is away
     */
    public Advance advance(
            FlowSituation situation,
            List<FlowRecord> records,
            boolean released,
            EvenChoices choices) {
        choices.begin();
        LiveSurroundings around = new LiveSurroundings(routing, choices, weights, situation);
        return released
                ? FlowInterpreter.release(
                        situation.flow().plan(), records, situation.past().count(), around)
                : FlowInterpreter.advance(
                        situation.flow().plan(), records, situation.past().count(), around);
    }

    /** The decision that nobody gets a new lead yet. */
    public Route hold(FlowSituation situation) {
        return routing.hold(situation.request(1));
    }

    /** Lets further advances know that a lead was stored as decided. */
    public void stored(Decision decision) {
        routing.stored(decision);
    }

    /** Lets further advances know that a promise did not hold when a lead was to be stored. */
    public void broken(BrokenPromise promise, Instant now) {
        routing.broken(promise, now);
    }
}
