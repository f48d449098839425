package io.penstock.dsl.script.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.company.CompanyId;
import io.penstock.dsl.script.ScriptFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapsToCompanyTest {

    private static List<String> caps(int company, String script, Map<Integer, String> rotators) {
        return ScriptFixture.compile(script, rotators).capsTo(new CompanyId(company)).stream()
                .map(Cap::toString)
                .toList();
    }

    @Test
    void linesThatLeadToOtherCompaniesShouldAskNothing() {
        String script = "max(day,any,1) #1\ngeo:us max(week,any,2) #2\nmax(day,any,3) #2\n#2";

        assertThat(caps(2, script, Map.of())).containsExactly("max(week,any,2)", "max(day,any,3)");
        assertThat(caps(3, script, Map.of())).isEmpty();
    }

    @Test
    void linesThatLeadThroughRotatorsShouldAskTheirsToo() {
        Map<Integer, String> rotators =
                Map.of(
                        1, "max(week,any,2) bucket(2)\nmax(day,any,9) #7",
                        2, "max(month,any,3) #5",
                        3, "max(year,any,4) #5",
                        4, "max(any,any,6) #8");

        assertThat(caps(5, "max(day,any,1) rot(1)\nmax(day,any,8) rot(4)", rotators))
                .containsExactlyInAnyOrder("max(day,any,1)", "max(week,any,2)", "max(month,any,3)");
    }

    @Test
    void rotatorsThatAreNotThereOrLeadInARingShouldEndTheSearch() {
        assertThat(caps(5, "max(day,any,1) rot(1)\nmax(day,any,2) rot(9)", Map.of(1, "rot(1)\n#5")))
                .containsExactly("max(day,any,1)");
    }
}
