package io.penstock.application.flow.run;

import io.penstock.domain.flow.FlowPlan;
import io.penstock.domain.flow.FlowRecord;
import io.penstock.domain.flow.FlowRecord.Kind;
import io.penstock.domain.flow.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What has happened to a lead in its flow, and what is added to that now. Not thread-safe. */
final class FlowLog {

    private static final StageLog NOTHING = new StageLog();

    private final FlowPlan plan;
    private final Instant now;
    private final Map<Integer, StageLog> stages = new HashMap<>();
    private final List<FlowRecord> added = new ArrayList<>();

    FlowLog(FlowPlan plan, List<FlowRecord> earlier, Instant now) {
        this.plan = plan;
        this.now = now;
        earlier.forEach(this::take);
    }

    private void take(FlowRecord record) {
        StageLog log = stages.computeIfAbsent(record.stage(), _ -> new StageLog());
        if (record.kind() == Kind.RESUMED && log.isHolding()) {
            log.forgetChoice();
            forgetWithin(record.stage());
        }
        log.add(record);
    }

    /** What was waited for may change what is chosen, and all that followed from it. */
    private void forgetWithin(int stage) {
        for (int number = stage + 1; number < plan.end(stage); number++) {
            StageLog log = stages.get(number);
            if (log != null) {
                log.forget();
            }
        }
    }

    /** What has happened in a stage. */
    StageLog of(Stage stage) {
        return stages.getOrDefault(stage.place().number(), NOTHING);
    }

    void add(Stage stage, Kind kind, String detail) {
        add(stage, kind, OptionalInt.empty(), Optional.empty(), detail);
    }

    void add(Stage stage, Kind kind, int number, String detail) {
        add(stage, kind, OptionalInt.of(number), Optional.empty(), detail);
    }

    /** Adds that a company lost the lead; present time: because it had to answer until then. */
    void withdraw(Stage stage, int decision, Optional<Instant> until, String detail) {
        add(stage, Kind.WITHDRAWN, OptionalInt.of(decision), until, detail);
    }

    void add(Stage stage, Kind kind, Optional<Instant> until, String detail) {
        add(stage, kind, OptionalInt.empty(), until, detail);
    }

    private void add(
            Stage stage, Kind kind, OptionalInt number, Optional<Instant> until, String detail) {
        FlowRecord record =
                new FlowRecord(stage.place().number(), kind, number, until, detail, now);
        added.add(record);
        take(record);
    }

    /** The first moment at which a recipient that had no room has room again. */
    Optional<Instant> roomAt() {
        return stages.values().stream()
                .flatMap(log -> log.roomAt().stream())
                .min(Instant::compareTo);
    }

    /** The decisions that gave the lead to companies, but for those whose companies lost it. */
    List<Integer> standing() {
        return stages.values().stream()
                .flatMap(
                        log -> log.placed().stream().filter(decision -> !log.isWithdrawn(decision)))
                .sorted()
                .toList();
    }

    /** What was added, in order. */
    List<FlowRecord> added() {
        return added;
    }
}
