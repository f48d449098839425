package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.audit.AuditAction;
import io.penstock.application.audit.AuditNote;
import io.penstock.application.company.BalanceEffect;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LeadAuditTest {

    private static final Instant AT = Instant.parse("2026-11-20T12:00:00.123Z");

    private static LeadChange cancelledBy(String by) {
        return new LeadChange(
                new LeadId("a-lead"),
                3,
                LeadStatus.CANCELLED,
                OptionalLong.of(4),
                Optional.of(LeadAttributes.none()),
                Optional.empty(),
                Optional.empty(),
                true,
                BalanceEffect.values()[0],
                List.of(),
                AT,
                by);
    }

    @Test
    void whatAPersonChangesShouldBeTold() {
        assertThat(LeadAudit.changed(cancelledBy("Анна")))
                .contains(
                        new AuditNote(
                                AT,
                                "Анна",
                                AuditAction.LEAD_CHANGED,
                                "lead a-lead",
                                "status cancelled; reason 4; attributes corrected"));
    }

    @Test
    void whatTheProgramChangesShouldNotBeTold() {
        assertThat(LeadAudit.changed(cancelledBy(LeadEvent.PENSTOCK))).isEmpty();
    }
}
