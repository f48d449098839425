package io.penstock.db.cap;

import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Which company has which lead since when: the rows that caps count. */
public final class Placements {

    private static final Map<CapType, List<String>> COUNTED = countedStatuses();

    private Placements() {}

    /** How many leads count towards a cap at a moment, among what is committed. */
    public static long count(Handle handle, CompanyCap cap, Instant now, ZoneId zone) {
        return handle.createQuery(
                        """
                        SELECT COUNT(*)
                        FROM placements p JOIN leads l ON l.id = p.lead
                        WHERE p.company = :company
                          AND p.assigned_at >= :from
                          AND p.released_at IS NULL
                          AND l.status IN (<statuses>)
                        """)
                .bind("company", cap.company().value())
                .bind("from", cap.cap().period().firstCounted(now, zone).toEpochMilli())
                .bindList("statuses", COUNTED.getOrDefault(cap.cap().type(), List.of()))
                .mapTo(Long.class)
                .one();
    }

    /** Takes a lead off the company's count. */
    public static void release(Handle handle, LeadId lead, CompanyId company, Instant at) {
        handle.createUpdate(
                        """
                        UPDATE placements SET released_at = :at
                        WHERE lead = :lead AND company = :company AND released_at IS NULL
                        """)
                .bind("at", at.toEpochMilli())
                .bind("lead", lead.value())
                .bind("company", company.value())
                .execute();
    }

    private static Map<CapType, List<String>> countedStatuses() {
        Map<CapType, List<String>> counted = new EnumMap<>(CapType.class);
        for (CapType type : CapType.values()) {
            counted.put(
                    type,
                    Stream.of(LeadStatus.values())
                            .filter(type::counts)
                            .map(StatusNames.STATUSES::of)
                            .toList());
        }
        return counted;
    }
}
