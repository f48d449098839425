package io.penstock.http.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.http.program.TestProgram;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CompanyCapRoutesTest {

    @AutoClose private final TestProgram program = TestProgram.withOffer("max(day,any,2) #1\\n#2");

    private List<String> caps(int company) {
        JsonNode caps = program.get("/api/v1/companies/" + company + "/caps").expect(200).json();
        return caps.path("items")
                .valueStream()
                .map(item ->
                        item.path("script").asString()
                                + " line "
                                + item.path("line").asInt()
                                + " "
                                + item.path("cap").asString()
                                + " used "
                                + item.path("used").asInt()
                                + " left "
                                + item.path("left").asInt())
                .toList();
    }

    @Test
    void capsShouldTellHowFarTheyAreUsed() {
        program.postLead("", "{\"offer\":1}").expect(201);

        assertThat(caps(1)).containsExactly("offer 1 line 1 max(day,any,2) used 1 left 1");
        assertThat(caps(2)).isEmpty();
    }

    @Test
    void capsShouldBeThoseOfEveryScriptThatLeadsToTheCompany() {
        program.put("/api/v1/rotators/14", "{\"name\":\"Inner\",\"script\":\"max(any,ok,9) #2\"}")
                .expect(201);
        program.put("/api/v1/rotators/13", "{\"name\":\"Outer\",\"script\":\"bucket(14)\"}")
                .expect(201);
        program.put(
                        "/api/v1/offers/2",
                        """
                        {"name": "Tea", "script": "#1", "confirm_script": "max(week,valid,7) rot(13)",
                         "cancel_script": "reason:1 max(24h,wait,3) max(year,accept,4) #2"}
                        """)
                .expect(201);

        assertThat(caps(2))
                .containsExactly(
                        "confirm 2 line 1 max(week,valid,7) used 0 left 7",
                        "cancel 2 line 1 max(24h,wait,3) used 0 left 3",
                        "cancel 2 line 1 max(year,accept,4) used 0 left 4",
                        "rotator 14 line 1 max(any,ok,9) used 0 left 9");
    }
}
