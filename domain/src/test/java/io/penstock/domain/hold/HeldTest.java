package io.penstock.domain.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HeldTest {

    @Test
    void aLongReasonIsCutAndShowsIt() {
        Held held = new Held("x".repeat(600), Instant.EPOCH);

        assertThat(held.reason()).hasSize(Held.MAXIMUM_REASON_LENGTH).endsWith("…");
    }
}
