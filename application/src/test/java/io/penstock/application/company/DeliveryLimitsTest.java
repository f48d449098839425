package io.penstock.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.EndpointLimits;
import io.penstock.domain.delivery.RateLimit;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryLimitsTest {

    @Test
    void limitsShouldHaveDefaults() {
        assertThat(DeliveryLimits.read(new DocumentReader(Map.of())))
                .isEqualTo(EndpointLimits.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "20 per second, 20, PT1S, 20 per second",
        "20/second, 20, PT1S, 20 per second",
        " 600 / minute , 600, PT1M, 600 per minute",
        "1000000 per hour, 1000000, PT1H, 1000000 per hour"
    })
    void aRateShouldBeReadAndWritten(String text, int deliveries, Duration per, String written) {
        EndpointLimits limits =
                DeliveryLimits.read(new DocumentReader(Map.of("rate", text, "concurrency", 7)));

        assertThat(limits)
                .isEqualTo(new EndpointLimits(7, Optional.of(new RateLimit(deliveries, per))));
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        DeliveryLimits.write(limits, document);
        assertThat(document)
                .containsExactlyInAnyOrderEntriesOf(Map.of("concurrency", 7, "rate", written));
        assertThat(DeliveryLimits.read(new DocumentReader(document))).isEqualTo(limits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 per second",
                "1000001 per hour",
                "20",
                "20 per day",
                "20persecond",
                "-1/second",
                "second"
            })
    void aRateThatIsNoneShouldBeAProblemThatSaysWhatIsOne(String text) {
        DocumentReader reader = new DocumentReader(Map.of("rate", text));

        assertThat(DeliveryLimits.read(reader)).isEqualTo(EndpointLimits.DEFAULT);
        assertThat(reader.finish())
                .containsExactly(
                        new DocumentProblem(
                                "rate",
                                "must be 1 to 1000000 deliveries per second, minute or hour, such"
                                        + " as '20 per second', not '"
                                        + text
                                        + "'"));
    }

    @Test
    void aConcurrencyShouldBeInItsRange() {
        DocumentReader reader = new DocumentReader(Map.of("concurrency", 1001));
        DeliveryLimits.read(reader);

        assertThat(reader.finish())
                .extracting(DocumentProblem::field)
                .containsExactly("concurrency");
    }
}
