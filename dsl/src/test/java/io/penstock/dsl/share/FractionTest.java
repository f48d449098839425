package io.penstock.dsl.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void percentShouldBeExactWhereSixDecimalsAreEnough() {
        assertThat(Fraction.of(1, 1).percent()).isEqualTo("100%");
        assertThat(Fraction.of(67, 200).percent()).isEqualTo("33.5%");
        assertThat(Fraction.of(1, 3).percent()).isEqualTo("about 33.333333%");
        assertThat(Fraction.ZERO.percent()).isEqualTo("0%");
    }

    @Test
    void arithmeticShouldBeExact() {
        Fraction third = Fraction.of(1, 3);

        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
        assertThat(Fraction.of(2, -4)).isEqualTo(Fraction.of(-1, 2));
        assertThat(third.dividedBy(Fraction.of(2, 3))).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.of(7, 12).roundedTo(Fraction.of(1, 100))).isEqualTo(58);
        assertThat(third).isLessThan(Fraction.of(1, 2));
    }
}
