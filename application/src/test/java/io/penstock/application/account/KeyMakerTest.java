package io.penstock.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyMakerTest {

    private final KeyMaker maker = new KeyMaker(new Random(1));

    @Test
    void keysShouldHaveAPrefixAndFortyLettersAndDigits() {
        assertThat(maker.next()).matches("pk_[0-9A-Za-z]{40}");
    }

    @Test
    void keysShouldDifferAndUseEveryDigit() {
        String all = String.join("", Stream.generate(maker::next).limit(1000).toList());

        assertThat(Stream.generate(maker::next).limit(1000)).doesNotHaveDuplicates();
        assertThat(all.replace("pk_", "").chars().distinct().count()).isEqualTo(62);
    }
}
