package io.penstock.application.flow.run;

import io.penstock.domain.flow.FlowRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** What has happened to a lead in one stage. Not thread-safe. */
final class StageLog {

    private final Map<Integer, Instant> placed = new LinkedHashMap<>();

    /** Whether it was withdrawn because no answer had come in time. */
    private final Map<Integer, Boolean> withdrawn = new TreeMap<>();

    private OptionalInt chosen = OptionalInt.empty();
    private Optional<FlowRecord> waiting = Optional.empty();
    private Optional<Instant> roomAt = Optional.empty();
    private int delays;
    private boolean entered;
    private boolean skipped;
    private boolean done;
    private boolean stopped;

    void add(FlowRecord record) {
        switch (record.kind()) {
            case ENTERED -> entered = true;
            case SKIPPED -> {
                skipped = true;
                roomAt = record.until();
            }
            case CHOSEN -> chosen = record.number();
            case PLACED -> placed.put(record.number().orElseThrow(), record.at());
            case WITHDRAWN ->
                    withdrawn.put(record.number().orElseThrow(), record.until().isPresent());
            case DELAYED -> {
                waiting = Optional.of(record);
                delays++;
            }
            case HELD -> waiting = Optional.of(record);
            case RESUMED -> waiting = Optional.empty();
            case DONE -> done = true;
            case STOPPED -> stopped = true;
        }
    }

    /** Forgets what was chosen, as it is chosen anew. */
    void forgetChoice() {
        chosen = OptionalInt.empty();
    }

    /** Forgets everything but which companies got the lead, as the stage is entered anew. */
    void forget() {
        forgetChoice();
        roomAt = Optional.empty();
        skipped = false;
        entered = false;
        done = false;
        delays = 0;
    }

    /** Whether it keeps the lead in the hold queue. */
    boolean isHolding() {
        return waiting.filter(record -> record.kind() == FlowRecord.Kind.HELD).isPresent();
    }

    /** When its recipient, which had no room, has room again. */
    Optional<Instant> roomAt() {
        return roomAt;
    }

    /** The decisions by which its recipient got the lead, in order. */
    List<Integer> placed() {
        return new ArrayList<>(placed.keySet());
    }

    /** The newest of them. */
    OptionalInt lastPlaced() {
        List<Integer> all = placed();
        return all.isEmpty() ? OptionalInt.empty() : OptionalInt.of(all.getLast());
    }

    /** When a decision was made. */
    Instant placedAt(int decision) {
        Instant at = placed.get(decision);
        if (at == null) {
            throw new IllegalArgumentException("Decision " + decision + " is of another stage.");
        }
        return at;
    }

    /** Whether the company of a decision lost the lead by the flow. */
    boolean isWithdrawn(int decision) {
        return withdrawn.containsKey(decision);
    }

    /** Whether that was because no answer had come in time. */
    boolean isLate(int decision) {
        return withdrawn.getOrDefault(decision, false);
    }

    OptionalInt chosen() {
        return chosen;
    }

    /** What it waits for; empty where it does not. */
    Optional<FlowRecord> waiting() {
        return waiting;
    }

    /** How often it has had the lead wait before it was entered. */
    int delays() {
        return delays;
    }

    boolean isEntered() {
        return entered;
    }

    boolean isSkipped() {
        return skipped;
    }

    boolean isDone() {
        return done;
    }

    boolean isStopped() {
        return stopped;
    }
}
