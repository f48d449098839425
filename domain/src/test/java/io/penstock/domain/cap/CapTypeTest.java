package io.penstock.domain.cap;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.status.LeadStatus;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapTypeTest {

    @ParameterizedTest
    @CsvSource({
        "any,    WAITING HOLD APPROVED CANCELLED TRASH DELETED",
        "valid,  WAITING HOLD APPROVED CANCELLED",
        "wait,   WAITING HOLD",
        "accept, APPROVED",
        "ok,     WAITING HOLD APPROVED"
    })
    void countsTheStatusesOfTheManual(String type, String counted) {
        CapType read = CapType.byKey(type).orElseThrow();

        assertThat(Stream.of(LeadStatus.values()).filter(read::counts).map(LeadStatus::name))
                .containsExactly(counted.split(" "));
    }
}
