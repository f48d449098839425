package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaddedTest {

    private static List<Integer> padded(Integer... values) {
        return Padded.list(List.of(values), Function.identity());
    }

    @Test
    void listShouldBeAsLongAsTheNextPowerOfTwo() {
        assertThat(padded(7)).containsExactly(7);
        assertThat(padded(7, 8)).containsExactly(7, 8);
        assertThat(padded(7, 8, 9)).containsExactly(7, 8, 9, 9);
        assertThat(padded(1, 2, 3, 4)).containsExactly(1, 2, 3, 4);
        assertThat(padded(1, 2, 3, 4, 5)).containsExactly(1, 2, 3, 4, 5, 5, 5, 5);
    }

    @Test
    void longListsShouldStayAsTheyAre() {
        assertThat(padded(IntStream.range(0, 300).boxed().toArray(Integer[]::new))).hasSize(512);
        assertThat(padded(IntStream.range(0, 513).boxed().toArray(Integer[]::new))).hasSize(513);
    }
}
