package io.penstock.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.audit.AuditAction;
import io.penstock.application.audit.AuditNote;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerAuditTest {

    private static final Instant AT = Instant.parse("2026-11-20T12:00:00.123Z");

    private static BalanceEntry entry(BalanceEntry.Kind kind, String amount) {
        return new BalanceEntry(
                1,
                new CompanyId(5),
                AT,
                kind,
                new BigDecimal(amount),
                Optional.of(new LeadId("a-lead")),
                "a note of Ann's",
                "Анна",
                BigDecimal.TEN,
                BigDecimal.ZERO);
    }

    @Test
    void whatAPersonEntersShouldBeTold() {
        assertThat(LedgerAudit.entered(entry(BalanceEntry.Kind.DEPOSIT, "100.00")))
                .contains(note("deposit 100.00"));
        assertThat(LedgerAudit.entered(entry(BalanceEntry.Kind.ADJUSTMENT, "-0.5")))
                .contains(note("adjustment -0.5"));
    }

    private static AuditNote note(String detail) {
        return new AuditNote(AT, "Анна", AuditAction.BALANCE_ENTERED, "company 5", detail);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESERVE", "CHARGE", "RELEASE", "REFUND"})
    void whatLeadsDoToABalanceShouldNotBeTold(BalanceEntry.Kind kind) {
        assertThat(LedgerAudit.entered(entry(kind, "1"))).isEmpty();
    }
}
