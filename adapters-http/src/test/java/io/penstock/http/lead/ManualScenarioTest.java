package io.penstock.http.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.http.program.TestProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each paragraph of the manual of distribution as a caller of the API meets it. It is ten o'clock
 * on a Thursday; 1 to 17 are companies, 9 is a call center.
 */
class ManualScenarioTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NOBODY = 0;

    @AutoClose private final TestProgram program = TestProgram.start();

    @BeforeEach
    void companies() {
        for (int company = 1; company <= 17; company++) {
            program.put(
                            "/api/v1/companies/" + company,
                            "{\"name\": \"Company %d\", \"call_center\": %b}"
                                    .formatted(company, company == 9))
                    .expect(201);
        }
    }

    private void offer(String script, String more) {
        int status =
                program.put(
                                "/api/v1/offers/1",
                                "{\"name\": \"Tea\", \"script\": %s %s}"
                                        .formatted(JSON.writeValueAsString(script), more))
                        .status();
        assertThat(status).isIn(200, 201);
    }

    private void offer(String script) {
        offer(script, "");
    }

    private void rotator(int number, String script) {
        program.put(
                        "/api/v1/rotators/" + number,
                        "{\"name\": \"Rotator %d\", \"script\": %s}"
                                .formatted(number, JSON.writeValueAsString(script)))
                .expect(201);
    }

    private JsonNode take(String attributes) {
        String separator = attributes.isEmpty() ? "" : ", ";
        return program.postLead("", "{\"offer\": 1" + separator + attributes + "}")
                .expect(201)
                .json();
    }

    /** Who gets a lead with these attributes; {@link #NOBODY} where it waits in the hold queue. */
    private int companyOf(String attributes) {
        return take(attributes).path("company").asInt(NOBODY);
    }

    private List<Integer> companiesOf(String attributes, int leads) {
        return IntStream.range(0, leads).map(_ -> companyOf(attributes)).boxed().toList();
    }

    private static double shareOf(int company, List<Integer> companies) {
        return companies.stream().filter(one -> one == company).count() / (double) companies.size();
    }

    private JsonNode confirm(JsonNode lead, String body) {
        return program.post("/api/v1/leads/" + lead.path("id").asString() + "/confirm", body)
                .expect(200)
                .json();
    }

    @Test
    void theDefaultCompanyGetsWhatNoLineTakes() {
        offer("geo:ru #1", ", \"default_company\": 3");

        assertThat(companyOf("\"geo\": \"us\"")).isEqualTo(3);
        assertThat(companyOf("\"geo\": \"ru\"")).isEqualTo(1);
    }

    @Test
    void aConfirmedOrderOfACallCenterGoesFurther() {
        offer("#9", ", \"confirm_script\": \"#9\\ngeo:ru #5\", \"default_company\": 4");

        JsonNode lead = take("\"geo\": \"us\"");

        assertThat(lead.path("company").asInt()).isEqualTo(9);
        assertThat(confirm(lead, "{\"geo\": \"ru\"}").path("company").asInt()).isEqualTo(5);
        assertThat(confirm(take(""), "{}").path("company").asInt()).isEqualTo(4);
    }

    @Test
    void theCallCenterChoosesFromTheListOfCompanies() {
        offer("#9", ", \"call_center_companies\": [6, 7], \"default_company\": 4");
        JsonNode lead = take("");

        program.post("/api/v1/leads/" + lead.path("id").asString() + "/confirm", "{\"company\":5}")
                .expectProblem(422);

        assertThat(confirm(lead, "{\"company\": 7}").path("company").asInt()).isEqualTo(7);
    }

    @Test
    void theSitesCompanyGetsWhatNothingElseTakes() {
        program.put("/api/v1/sites/12", "{\"company\": 8}").expect(201);
        offer("geo:ru #1");

        assertThat(companyOf("\"site\": 12")).isEqualTo(8);
        assertThat(companyOf("\"site\": 13")).isEqualTo(NOBODY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    user:3      | "user": 3            | "user": 4
                    gang:3      | "gang": 3            | "gang": 4
                    comp:3      | "comp": 3            | "comp": 4
                    flow:3      | "flow": 3            | "flow": 4
                    site:3      | "site": 3            | "site": 4
                    space:3     | "space": 3           | "space": 4
                    ext:3       | "ext": 3             | "ext": 4
                    exts:3      | "exts": 3            | "exts": 4
                    geo:us,ca   | "geo": "CA"          | "geo": "mx"
                    geoip:us    | "geoip": "us"        | "geo": "us"
                    city:[York] | "city": "YORK"       | "city": "New York"
                    area:[?york]| "area": "North York" | "area": "Kent"
                    mobile:1    | "mobile": 1          | "mobile": 0
                    bad:0       | "bad": 0             | "bad": 1
                    utms:[x]    | "utms": "X"          | "utms": "y"
                    utmc:[x]    | "utmc": "x"          | "utms": "x"
                    utmn:[?x]   | "utmn": "axb"        | "utmn": "ab"
                    utmt:[x]    | "utmt": "x"          | "utmt": "xx"
                    utmm:[x]    | "utmm": "x"          | "utmm": "y"
                    """)
    void aBasicParameterChoosesWhatMatches(String term, String matching, String other) {
        offer(term + " #5\n#6");

        assertThat(companyOf(matching)).isEqualTo(5);
        assertThat(companyOf(other)).isEqualTo(6);
        assertThat(companyOf("")).isEqualTo(6);
    }

    @Test
    void theReasonOfACancellationChoosesInTheCancelScript() {
        offer("#1", ", \"cancel_script\": \"reason:4 #2\"");
        String lead = "/api/v1/leads/" + take("").path("id").asString();
        String other = "/api/v1/leads/" + take("").path("id").asString();

        JsonNode taken = program.post(lead + "/cancel", "{\"reason\": 4}").expect(200).json();
        JsonNode cancelled = program.post(other + "/cancel", "{\"reason\": 5}").expect(200).json();

        assertThat(taken.path("company").asInt()).isEqualTo(2);
        assertThat(taken.path("status").asString()).isEqualTo("waiting");
        assertThat(cancelled.path("company").asInt()).isEqualTo(1);
        assertThat(cancelled.path("status").asString()).isEqualTo("cancelled");
    }

    @Test
    void allConditionsOfALineMustHold() {
        offer("geo:kz user:3 #5\narea:[?chechnya] #10\narea:[?dagestan] #10");

        assertThat(companyOf("\"geo\": \"kz\", \"user\": 3")).isEqualTo(5);
        assertThat(companyOf("\"geo\": \"kz\"")).isEqualTo(NOBODY);
        assertThat(companyOf("\"area\": \"Republic of Chechnya\"")).isEqualTo(10);
        assertThat(companyOf("\"area\": \"Dagestan\"")).isEqualTo(10);
    }

    @Test
    void aProbabilityDividesTraffic() {
        offer("geo:ru 33% #1\ngeo:ru 50% #2\ngeo:ru #3");

        List<Integer> companies = companiesOf("\"geo\": \"ru\"", 900);

        for (int company = 1; company <= 3; company++) {
            assertThat(shareOf(company, companies)).isBetween(0.26, 0.41);
        }
    }

    @Test
    void aLimitCountsLeadsOfItsStatus() {
        offer("max(day,any,2) #1\nmax(24h,valid,1) #2\n#3");
        JsonNode first = take("");
        List<Integer> next = new ArrayList<>(companiesOf("", 3));

        assertThat(first.path("company").asInt()).isEqualTo(1);
        assertThat(next).containsExactly(1, 2, 3);
    }

    @Test
    void aLimitHasRoomAgainAsSoonAsAStatusSaysSo() {
        offer("max(any,wait,1) #1\n#3");
        JsonNode lead = take("");
        assertThat(companyOf("")).isEqualTo(3);

        confirm(lead, "{}");

        assertThat(companyOf("")).isEqualTo(1);
    }

    @Test
    void aLimitThatIsNotWrittenAsShownIsIgnored() {
        offer("max(day, any, 1) #1");

        assertThat(companiesOf("", 3)).containsOnly(1);
    }

    @Test
    void timeAndDayHoldWithOtherConditionsOnly() {
        offer("time(8-16) #1\ndow(4) #2\ngeo:ru time(11-9) #3\ngeo:ru time(930-1030) #4\n#5");
        assertThat(companyOf("\"geo\": \"ru\"")).isEqualTo(4);
        assertThat(companyOf("\"geo\": \"us\"")).isEqualTo(5);

        offer("geo:ru dow(5-3) #3\ngeo:ru dow(4) #4\n#5");
        assertThat(companyOf("\"geo\": \"ru\"")).isEqualTo(4);
    }

    @Test
    void anActiveCompanyIsEnabledAndAboveItsBlockingLimit() {
        program.put("/api/v1/companies/2", "{\"name\": \"Two\", \"enabled\": false}").expect(200);
        program.put(
                        "/api/v1/companies/3",
                        "{\"name\": \"Three\", \"price\": \"10\", \"balance_limit\": \"5\"}")
                .expect(200);
        offer("@active #2\n@active #3\n#1");
        assertThat(companyOf("")).isEqualTo(1);

        program.post("/api/v1/companies/3/balance", "{\"amount\": \"20\"}").expect(201);

        assertThat(companiesOf("", 3)).containsExactly(3, 3, 1);
    }

    @Test
    void aRotatorServesSeveralLinesAndStandsInForTheCompany() {
        rotator(12, "user:1 #4");
        rotator(11, "rot(12)\nuser:2 #5");
        offer("geo:ru rot(11)\ntime(9-21) rot(12) #7", ", \"default_company\": 6");

        assertThat(companyOf("\"geo\": \"ru\", \"user\": 1")).isEqualTo(4);
        assertThat(companyOf("\"geo\": \"ru\", \"user\": 2")).isEqualTo(5);
        assertThat(companyOf("\"geo\": \"us\", \"user\": 1")).isEqualTo(4);
        assertThat(companyOf("\"geo\": \"us\", \"user\": 2")).isEqualTo(6);
    }

    @Test
    void aBucketDrawsAmongAllThatAreAvailable() {
        rotator(13, "10% #1\n20% #1\n#2\n#3\ngeo:de #4");
        offer("bucket(13)");

        List<Integer> companies = companiesOf("\"geo\": \"ru\"", 900);

        assertThat(shareOf(1, companies)).isBetween(0.23, 0.37);
        assertThat(shareOf(2, companies)).isBetween(0.28, 0.42);
        assertThat(shareOf(3, companies)).isBetween(0.28, 0.42);
    }

    @Test
    void example1() {
        offer("geo:ua #1\ngeo:kz #2", ", \"default_company\": 3");

        assertThat(companyOf("\"geo\": \"ua\"")).isEqualTo(1);
        assertThat(companyOf("\"geo\": \"kz\"")).isEqualTo(2);
        assertThat(companyOf("\"geo\": \"de\"")).isEqualTo(3);
    }

    @Test
    void example2() {
        offer("geo:ua #1\ngeo:kz #2\n50% #4", ", \"default_company\": 3");

        assertThat(companiesOf("\"geo\": \"kz\"", 5)).containsOnly(2);
        assertThat(shareOf(4, companiesOf("\"geo\": \"de\"", 600))).isBetween(0.41, 0.59);
    }

    @Test
    void example3() {
        offer("user:123 geo:ru #7");

        assertThat(companyOf("\"geo\": \"ru\", \"user\": 123")).isEqualTo(7);
        assertThat(companyOf("\"geo\": \"ru\", \"user\": 124")).isEqualTo(NOBODY);
    }

    @Test
    void example4() {
        offer("area:[?Chechnya] #2\narea:[?Dagestan] #2", ", \"default_company\": 1");

        assertThat(companyOf("\"area\": \"Chechnya, Republic\"")).isEqualTo(2);
        assertThat(companyOf("\"area\": \"Moscow\"")).isEqualTo(1);
    }

    @Test
    void example5() {
        offer("100% time(8-1730) #1\n100% time(1730-8) #2");

        assertThat(companyOf("")).isEqualTo(1);
    }

    @Test
    void example6() {
        offer("geo:ru time(8-1730) #1\ngeo:ru time(1730-8) #2");

        assertThat(companyOf("\"geo\": \"ru\"")).isEqualTo(1);
        assertThat(companyOf("\"geo\": \"us\"")).isEqualTo(NOBODY);
    }

    @Test
    void example7() {
        offer("geo:ru user:123 time(830-1330) 50% #13", ", \"default_company\": 2");

        List<Integer> companies = companiesOf("\"geo\": \"ru\", \"user\": 123", 600);

        assertThat(shareOf(13, companies)).isBetween(0.41, 0.59);
        assertThat(companiesOf("\"geo\": \"ru\", \"user\": 5", 5)).containsOnly(2);
    }
}
