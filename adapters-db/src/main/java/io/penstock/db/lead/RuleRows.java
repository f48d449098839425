package io.penstock.db.lead;

import io.penstock.db.storage.NewRows;
import io.penstock.db.storage.Pipeline;
import io.penstock.domain.flow.RuleCap;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What the caps of flows' places count: the placements that they made. One that is released does
 * not count any more, whatever the reason.
 */
final class RuleRows {

    private RuleRows() {}

    /** Enters placements, each once for every place whose caps it was promised by. */
    static void insert(Pipeline pipeline, List<Assigned> assigned) {
        NewRows rows =
                new NewRows(
                        """
                        INSERT INTO rule_placements (rule, company, assigned_at, lead, decision)
                        """);
        for (Assigned one : assigned) {
            one.placement()
                    .ifPresent(placement ->
                            one.rules()
                                    .forEach(rule ->
                                            rows.add(
                                                    rule,
                                                    placement.company().value(),
                                                    placement.assignedAt().toEpochMilli(),
                                                    placement.lead().value(),
                                                    placement.decision())));
        }
        rows.write(pipeline);
    }

    /** Counts a placement no more. */
    static void remove(Handle handle, Placement placement) {
        handle.createUpdate(
                        """
                        DELETE FROM rule_placements WHERE lead = :lead AND decision = :decision
                        """)
                .bind("lead", placement.lead().value())
                .bind("decision", placement.decision())
                .execute();
    }

    /** How many placements with the company of a cap count, which is locked. */
    static long count(Handle handle, RuleCap cap, Instant from) {
        return handle.createQuery(
                        """
                        SELECT COUNT(*) FROM rule_placements
                        WHERE rule = :rule AND company = :company AND assigned_at >= :from
                        """)
                .bind("rule", cap.rule())
                .bind("company", cap.company().value())
                .bind("from", from.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }
}
