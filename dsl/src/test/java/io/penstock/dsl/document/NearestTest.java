package io.penstock.dsl.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("user", "geo", "geoip", "city", "site");

    @Test
    void toShouldForgiveOneSlipInAShortWord() {
        assertThat(Nearest.to("geoo", KNOWN)).contains("geo");
        assertThat(Nearest.to("GEOPI", KNOWN)).contains("geoip");
        assertThat(Nearest.to("usr", KNOWN)).contains("user");
        assertThat(Nearest.to("ctiy", KNOWN)).contains("city");
    }

    @Test
    void toShouldGiveNothingForAStrangeWord() {
        assertThat(Nearest.to("weather", KNOWN)).isEmpty();
        assertThat(Nearest.to("", KNOWN)).isEmpty();
        assertThat(Nearest.to("g".repeat(100_000), KNOWN)).isEmpty();
    }
}
