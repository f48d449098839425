package io.penstock.dsl.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, 500",
        "5 seconds, 5000",
        "1 second, 1000",
        "5 minutes, 300000",
        "2 h, 7200000",
        "1d, 86400000",
        "PT5S, 5000",
        "pt1m, 60000",
        "250, 250",
        "0, 0"
    })
    void parseShouldReadWhatPeopleWrite(String text, long milliseconds) {
        assertThat(Durations.parse(text)).contains(Duration.ofMillis(milliseconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s",
                "5 parsecs",
                "-5s",
                "PT-5S",
                "1.5 s",
                "99999999999999999999",
                "P",
                "9223372036854775807 days",
                "9223372036854775807 s"
            })
    void parseShouldRefuseWhatIsNoDuration(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0 milliseconds", "1000, 1 second", "90000, 90 seconds", "172800000, 2 days"})
    void formatShouldUseTheLongestUnitThatFits(long milliseconds, String text) {
        assertThat(Durations.format(Duration.ofMillis(milliseconds))).isEqualTo(text);
    }
}
