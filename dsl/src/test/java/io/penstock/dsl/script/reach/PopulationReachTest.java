package io.penstock.dsl.script.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.ScriptFixture;
import io.penstock.dsl.script.evaluate.Situation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PopulationReachTest {

    @Test
    void reachShouldBeWeighedByExactOdds() {
        PopulationReach reach =
                PopulationReach.of(
                        ScriptFixture.script("80% #8\ngeo:ua #2\ngeo:us 50% bucket(1)\ngeo:ua #3"),
                        ScriptFixture.rotators(Map.of(1, "30% rot(2)", 2, "20% #4")),
                        leads("ua", "ua", "us", "de"),
                        RoutingGuards.OPEN);

        expect(reach.lines().get(0), 1, 0.8);
        expect(reach.lines().get(1), 0.2, 0.1);
        expect(reach.lines().get(2), 0.1, 0.05 * 0.5 * 0.2);
        expect(reach.lines().get(3), 0.1 - 0.005, 0);
        assertThat(reach.rest()).isCloseTo(0.095, Offset.offset(1e-12));
        assertThat(reach.population()).isEqualTo(4);
    }

    private static void expect(ReachedLine line, double reached, double taken) {
        assertThat(line.reached()).isCloseTo(reached, Offset.offset(1e-12));
        assertThat(line.taken()).isCloseTo(taken, Offset.offset(1e-12));
    }

    private static List<Situation> leads(String... countries) {
        return Stream.of(countries)
                .map(country ->
                        new Situation(
                                LeadAttributes.builder().country(Attribute.GEO, country).build(),
                                0,
                                Instant.EPOCH,
                                ZoneOffset.UTC))
                .toList();
    }
}
