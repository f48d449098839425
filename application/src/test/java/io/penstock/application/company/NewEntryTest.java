package io.penstock.application.company;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.domain.company.CompanyId;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewEntryTest {

    @ParameterizedTest
    @EnumSource(names = {"RESERVE", "CHARGE", "RELEASE", "REFUND"})
    void entryShouldRefuseWhatOnlyLeadsEnter(BalanceEntry.Kind kind) {
        assertThatThrownBy(() ->
                        new NewEntry(
                                new CompanyId(5), kind, BigDecimal.ONE, "", Instant.EPOCH, "admin"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(kind.name());
    }
}
