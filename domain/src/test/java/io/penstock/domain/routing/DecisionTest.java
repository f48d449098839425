package io.penstock.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
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

    @Test
    void roundsAreCountedFromZero() {
        Decision decision = decision(DecidedBy.DEFAULT, Optional.of(new CompanyId(1)), List.of());

        assertThat(decision.round()).isZero();
        assertThat(inRound(decision, 3).forStage("script").round()).isEqualTo(3);
        assertThatThrownBy(() -> inRound(decision, -1)).hasMessageContaining("not -1");
    }

    private static Decision inRound(Decision made, int round) {
        return new Decision(
                made.number(),
                made.stage(),
                made.by(),
                made.company(),
                made.path(),
                made.revision(),
                made.at(),
                made.zone(),
                made.readings(),
                made.flowStage(),
                round);
    }

    private static Decision decision(
            DecidedBy by, Optional<CompanyId> company, List<LinePlace> path) {
        return new Decision(
                1, Stage.RECEIPT, by, company, path, 1, Instant.EPOCH, ZoneOffset.UTC, List.of());
    }
}
