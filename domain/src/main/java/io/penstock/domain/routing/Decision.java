package io.penstock.domain.routing;

import io.penstock.domain.company.CompanyId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which company got a lead, and what is needed to replay why: the draws follow from the lead's id
 * and the round, everything else that was read is here.
 *
 * @param number counts the decisions about the lead, from 1
 * @param stage when in the lead's life it was made
 * @param by what decided
 * @param company the company, or empty exactly where the lead is held
 * @param path the lines that led there, from the offer's own script inward; empty unless a script
 *     decided
 * @param revision the revision of the configuration that was read
 * @param at the moment of the decision
 * @param zone the system's zone then
 * @param readings the guard values that were read
 * @param flowStage the id of the flow's stage by which the company got it, where a flow gave it
 * @param round which round of the lead's draws decided: 0 its own, 1 or more where a flow has its
 *     script distribute evenly
 */
public record Decision(
        int number,
        Stage stage,
        DecidedBy by,
        Optional<CompanyId> company,
        List<LinePlace> path,
        long revision,
        Instant at,
        ZoneId zone,
        List<GuardReading> readings,
        Optional<String> flowStage,
        int round) {

    public Decision {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(flowStage, "flowStage");
        path = List.copyOf(path);
        readings = List.copyOf(readings);
        if (number < 1) {
            throw new IllegalArgumentException("Decisions are counted from 1, not " + number + ".");
        }
        if (round < 0) {
            throw new IllegalArgumentException("Rounds are counted from 0, not " + round + ".");
        }
        if (company.isPresent() == (by == DecidedBy.HOLD)) {
            throw new IllegalArgumentException("A lead is held exactly where no company has it.");
        }
        if (path.isEmpty() == (by == DecidedBy.SCRIPT)) {
            throw new IllegalArgumentException("A path of lines belongs to a script's decision.");
        }
        if (by == DecidedBy.FLOW && flowStage.isEmpty()) {
            throw new IllegalArgumentException("A flow decides by one of its stages.");
        }
    }

    /** A decision by the lead's own draws. */
    public Decision(
            int number,
            Stage stage,
            DecidedBy by,
            Optional<CompanyId> company,
            List<LinePlace> path,
            long revision,
            Instant at,
            ZoneId zone,
            List<GuardReading> readings,
            Optional<String> flowStage) {
        this(number, stage, by, company, path, revision, at, zone, readings, flowStage, 0);
    }

    /** A decision by the lead's own draws that no stage of a flow asked for. */
    public Decision(
            int number,
            Stage stage,
            DecidedBy by,
            Optional<CompanyId> company,
            List<LinePlace> path,
            long revision,
            Instant at,
            ZoneId zone,
            List<GuardReading> readings) {
        this(number, stage, by, company, path, revision, at, zone, readings, Optional.empty());
    }

    /** The same decision, made for a stage of a flow. */
    public Decision forStage(String id) {
        return new Decision(
                number,
                stage,
                by,
                company,
                path,
                revision,
                at,
                zone,
                readings,
                Optional.of(id),
                round);
    }
}
