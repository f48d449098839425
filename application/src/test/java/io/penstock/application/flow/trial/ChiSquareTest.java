package io.penstock.application.flow.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChiSquareTest {

    /** From the tables of statisticians. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "3.841, 1, 0.05",
        "10.828, 1, 0.001",
        "5.991, 2, 0.05",
        "13.816, 2, 0.001",
        "2.366, 3, 0.5",
        "16.266, 3, 0.001",
        "18.307, 10, 0.05",
        "149.449, 100, 0.001",
        "90.133, 100, 0.75"
    })
    void probabilityShouldBeThatOfTheTables(double statistic, int degrees, double probability) {
        assertThat(ChiSquare.probability(statistic, degrees))
                .isCloseTo(probability, within(probability / 1_000 + 1e-6));
    }
}
