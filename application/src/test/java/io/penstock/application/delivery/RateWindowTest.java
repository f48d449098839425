package io.penstock.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RateWindowTest {

    @Test
    void whatIsBegunShouldLeaveTheCountWhenTheTimeHasPassed() {
        RateWindow window = new RateWindow(1000, 5_000);
        window.add(3, 5_010);

        assertThat(window.counted(6_010)).isEqualTo(3);
        assertThat(window.counted(6_020)).isZero();
    }

    @Test
    void fewerThanShouldSayFromWhenOnAnotherMayBegin() {
        RateWindow window = new RateWindow(1000, 0);
        window.add(1, 100);
        window.add(2, 500);

        assertThat(window.fewerThan(4, 600)).isEqualTo(600);
        assertThat(window.fewerThan(3, 600)).isEqualTo(1_120);
        assertThat(window.fewerThan(2, 600)).isEqualTo(1_520);
        assertThat(window.counted(1_119)).isEqualTo(3);
        assertThat(window.counted(1_120)).isEqualTo(2);
    }

    @Test
    void whatDidNotBeginShouldNotCount() {
        RateWindow window = new RateWindow(1000, 0);
        long part = window.add(5, 0);
        window.remove(2, part);
        assertThat(window.counted(10)).isEqualTo(3);

        assertThat(window.counted(5_000)).isZero();
        window.remove(3, part);
        assertThat(window.counted(5_000)).isZero();
    }

    @Test
    void neverMoreThanAllowedShouldBeginInAnyTimeOfThatLength() {
        Random random = new Random(7);
        RateWindow window = new RateWindow(1000, 0);
        List<Long> begun = new ArrayList<>();
        for (long now = 0; now < 20_000; now += 1 + random.nextInt(30)) {
            if (window.counted(now) < 20) {
                window.add(1, now);
                begun.add(now);
            }
        }

        assertThat(begun).hasSizeGreaterThan(300);
        for (int index = 20; index < begun.size(); index++) {
            assertThat(begun.get(index) - begun.get(index - 20)).isGreaterThanOrEqualTo(1000);
        }
    }
}
