package io.penstock.db.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.GuardReading;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.ScriptName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionGroundsTest {

    private static final DecisionGrounds GROUNDS =
            new DecisionGrounds(
                    List.of(
                            new LinePlace(ScriptName.offer(17), 3),
                            new LinePlace(ScriptName.rotator(4), Integer.MAX_VALUE)),
                    List.of(
                            new GuardReading.Active(new CompanyId(1), false),
                            new GuardReading.Passed(new CompanyId(2)),
                            new GuardReading.CapUse(
                                    new CompanyCap(
                                            new CompanyId(3),
                                            new Cap(CapPeriod.LAST_24_HOURS, CapType.VALID, 500)),
                                    Long.MAX_VALUE)),
                    Optional.of("stage \"one\""),
                    2);

    @Test
    void groundsAreReadAsTheyWereWritten() {
        assertThat(DecisionGrounds.read(GROUNDS.write())).isEqualTo(GROUNDS);
    }

    @Test
    void groundsAreWrittenInOneOrder() {
        assertThat(text(GROUNDS.write()))
                .isEqualTo(
                        """
                        {"path":[\
                        {"script":"offer","id":17,"line":3},\
                        {"script":"rotator","id":4,"line":2147483647}],\
                        "readings":[\
                        {"company":1,"active":false},\
                        {"company":2,"passed":true},\
                        {"company":3,"period":"24h","type":"valid","count":500,\
                        "used":9223372036854775807}],\
                        "stage":"stage \\"one\\"","round":2}\
                        """);
    }

    @Test
    void groundsOfNothingAreEmptyLists() {
        DecisionGrounds nothing = new DecisionGrounds(List.of(), List.of(), Optional.empty(), 0);

        assertThat(text(nothing.write())).isEqualTo("{\"path\":[],\"readings\":[]}");
        assertThat(DecisionGrounds.read(nothing.write())).isEqualTo(nothing);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
