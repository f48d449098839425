package io.penstock.application.lead;

import io.penstock.application.pixel.PixelRun;
import java.util.List;
import java.util.Optional;

/** Makes of a change another one. Every call changes the builder. Not thread-safe. */
final class LeadChangeBuilder {

    private final LeadChange from;
    private Optional<Move> move;
    private Optional<NewDelivery> redelivery;
    private Optional<FlowProgress> flow;
    private Optional<LeadChange.Part> part;
    private Optional<Conversion> word;
    private Optional<PixelRun> postbacks;
    private List<LeadEvent> events;

    /** Begins with a change as it is. */
    LeadChangeBuilder(LeadChange from) {
        this.from = from;
        this.move = from.move();
        this.redelivery = from.redelivery();
        this.flow = from.flow();
        this.part = from.part();
        this.word = from.word();
        this.postbacks = from.postbacks();
        this.events = from.events();
    }

    LeadChangeBuilder withMove(Optional<Move> move) {
        this.move = move;
        return this;
    }

    LeadChangeBuilder withRedelivery(Optional<NewDelivery> redelivery) {
        this.redelivery = redelivery;
        return this;
    }

    LeadChangeBuilder withFlow(Optional<FlowProgress> flow) {
        this.flow = flow;
        return this;
    }

    LeadChangeBuilder withPart(Optional<LeadChange.Part> part) {
        this.part = part;
        return this;
    }

    LeadChangeBuilder withWord(Optional<Conversion> word) {
        this.word = word;
        return this;
    }

    LeadChangeBuilder withPostbacks(Optional<PixelRun> postbacks) {
        this.postbacks = postbacks;
        return this;
    }

    LeadChangeBuilder withEvents(List<LeadEvent> events) {
        this.events = events;
        return this;
    }

    LeadChange build() {
        return new LeadChange(
                from.lead(),
                from.version(),
                from.status(),
                from.reason(),
                from.attributes(),
                move,
                redelivery,
                flow,
                part,
                word,
                postbacks,
                from.cancelDeliveries(),
                from.balance(),
                events,
                from.at(),
                from.by());
    }
}
