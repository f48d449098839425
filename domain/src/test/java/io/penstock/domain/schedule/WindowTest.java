package io.penstock.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void aWindowHoldsFromItsFirstMinuteUpToItsLast() {
        TimeOfDayWindow window = new TimeOfDayWindow(8 * 60, 17 * 60 + 30);

        assertThat(window.contains(8 * 60)).isTrue();
        assertThat(window.contains(8 * 60 - 1)).isFalse();
        assertThat(window.contains(17 * 60 + 29)).isTrue();
        assertThat(window.contains(17 * 60 + 30)).isFalse();
    }

    @Test
    void aWindowThatEndsBeforeItBeginsWrapsMidnight() {
        TimeOfDayWindow window = new TimeOfDayWindow(17 * 60 + 30, 8 * 60);

        assertThat(window.contains(17 * 60 + 30)).isTrue();
        assertThat(window.contains(0)).isTrue();
        assertThat(window.contains(8 * 60 - 1)).isTrue();
        assertThat(window.contains(8 * 60)).isFalse();
        assertThat(window.contains(12 * 60)).isFalse();
    }

    @Test
    void theWholeDayIsAWindow() {
        TimeOfDayWindow day = new TimeOfDayWindow(0, TimeOfDayWindow.MINUTES_A_DAY);

        assertThat(IntStream.range(0, TimeOfDayWindow.MINUTES_A_DAY).allMatch(day::contains))
                .isTrue();
    }

    @Test
    void anEmptyWindowIsRefused() {
        assertThatThrownBy(() -> new TimeOfDayWindow(60, 60)).hasMessageContaining("empty");
    }

    @Test
    void daysWrapTheWeek() {
        DayOfWeekWindow window = new DayOfWeekWindow(6, 1);

        assertThat(IntStream.rangeClosed(1, 7).filter(window::contains)).containsExactly(1, 6, 7);
    }

    @Test
    void aDayOfItsOwnIsAWindow() {
        DayOfWeekWindow sunday = new DayOfWeekWindow(7, 7);

        assertThat(IntStream.rangeClosed(1, 7).filter(sunday::contains)).containsExactly(7);
    }
}
