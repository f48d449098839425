package io.penstock.domain.routing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.domain.company.CompanyId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionTest {

    @Test
    void aHeldLeadHasNoCompany() {
        assertThatThrownBy(() -> decision(DecidedBy.HOLD, Optional.of(new CompanyId(1)), List.of()))
                .hasMessageContaining("held exactly where no company");
        assertThatThrownBy(() -> decision(DecidedBy.DEFAULT, Optional.empty(), List.of()))
                .hasMessageContaining("held exactly where no company");
    }

    @Test
    void aScriptDecidesByLines() {
        assertThatThrownBy(
                        () -> decision(DecidedBy.SCRIPT, Optional.of(new CompanyId(1)), List.of()))
                .hasMessageContaining("path");
    }

    private static Decision decision(
            DecidedBy by, Optional<CompanyId> company, List<LinePlace> path) {
        return new Decision(
                1, Stage.RECEIPT, by, company, path, 1, Instant.EPOCH, ZoneOffset.UTC, List.of());
    }
}
