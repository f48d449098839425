package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.settings.SettingKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Leads that go through the flows of their offers, to buyers who say no, yes, or nothing. */
@Timeout(120)
interface FlowsContract {

    /** The settings that name the database; the data folder is given besides. */
    Map<SettingKey, String> database();

    /** What a test does with a server and its buyers. */
    interface Use {
        void with(Api api, FlowBuyers buyers) throws Exception;
    }

    private void use(Path folder, Use use) throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                FlowBuyers buyers = FlowBuyers.start()) {
            use.with(api, buyers);
        }
    }

    private static Map<String, Object> steps(Object... steps) {
        return Map.of("steps", List.of(steps));
    }

    @Test
    default void aCascadeShouldGoOnUntilOneTakesTheLead(@TempDir Path folder) throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.save(
                            api,
                            """
                            { "cascade": [
                                { "recipient": "A", "criteria": "lead_score >= 80", "stop_on_success": true },
                                { "recipient": "B", "criteria": "lead_score >= 50", "stop_on_success": true },
                                { "recipient": "C", "criteria": "true", "stop_on_success": true } ] }
                            """);
                    buyers.b().answerWith(422, "no");

                    String rich = FlowBuyers.take(api, Map.of("lead_score", 90));
                    String middling = FlowBuyers.take(api, Map.of("lead_score", 60));
                    FlowBuyers.awaitEnd(api, rich);
                    JsonNode flow = FlowBuyers.awaitEnd(api, middling);

                    assertThat(FlowBuyers.answers(api, rich)).containsExactly("1 success");
                    assertThat(FlowBuyers.answers(api, middling))
                            .containsExactly("2 failure", "3 success");
                    assertThat(flow.path("ended").asString()).isEqualTo("success");
                    assertThat(api.get("/api/v1/leads/" + middling).body().path("company").asInt())
                            .isEqualTo(3);
                    assertThat(reserved(api, 2)).isEqualTo("0.00");
                });
    }

    private static String reserved(Api api, int company) throws Exception {
        return api.get("/api/v1/companies/" + company + "/balance")
                .body()
                .path("reserved")
                .asString();
    }

    @Test
    default void aLeadThatNobodyTakesShouldBeHeldAndBeginAnewWhenReleased(@TempDir Path folder)
            throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.save(api, steps(Map.of("cascade", List.of(named("A"), named("B")))));
                    buyers.a().answerWith(422, "no");
                    buyers.b().answerWith(422, "no");
                    String lead = FlowBuyers.take(api, Map.of());
                    FlowBuyers.awaitEnd(api, lead);
                    FlowBuyers.awaitHeld(api, lead, "No company of the flow took it.");
                    assertThat(journal(api, lead))
                            .containsExactly(
                                    "assigned", "rejected", "assigned", "rejected", "held");

                    buyers.b().answerWith(200);
                    assertThat(api.post("/api/v1/leads/" + lead + "/release", Map.of()).status())
                            .isEqualTo(200);
                    api.awaitOutcome(lead, "success");
                    FlowBuyers.awaitEnd(api, lead);

                    assertThat(FlowBuyers.answers(api, lead))
                            .containsExactly("1 failure", "2 failure", "1 failure", "2 success");
                });
    }

    private static List<String> journal(Api api, String lead) throws Exception {
        List<String> kinds = new ArrayList<>();
        api.get("/api/v1/leads/" + lead + "/trace")
                .body()
                .at("/history")
                .forEach(event -> kinds.add(event.path("kind").asString()));
        return kinds;
    }

    private static Map<String, Object> named(String name) {
        return Map.of("recipient", name);
    }

    @Test
    default void aScriptShouldGoOnBelowTheLineThatMatched(@TempDir Path folder) throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.save(
                            api,
                            "geo:us #1\n#2\n#3",
                            steps(Map.of("script", Map.of("on_reject", "next"))));
                    buyers.a().answerWith(422, "no");
                    buyers.b().answerWith(422, "no");

                    String lead = FlowBuyers.take(api, Map.of("geo", "us"));
                    FlowBuyers.awaitEnd(api, lead);

                    assertThat(FlowBuyers.answers(api, lead))
                            .containsExactly("1 failure", "2 failure", "3 success");
                    JsonNode trace = api.get("/api/v1/leads/" + lead + "/trace").body();
                    assertThat(trace.at("/decisions/2/decision/path/0/line").asInt()).isEqualTo(3);
                });
    }

    private static Map<String, Object> evenScript() {
        return steps(Map.of("script", Map.of("on_reject", "next", "distribution", "even")));
    }

    @Test
    default void anEvenScriptShouldKeepItsSharesExactly(@TempDir Path folder) throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.save(api, "50% #1\n60% #2\n#3", evenScript());
                    List<String> leads = new ArrayList<>();
                    for (int number = 0; number < 50; number++) {
                        leads.add(FlowBuyers.take(api, Map.of()));
                    }

                    assertThat(takers(api, leads)).isEqualTo(Map.of(1, 25, 2, 15, 3, 10));
                });
    }

    @Test
    default void anEvenScriptShouldGoOnEvenlyBelowTheLineThatMatched(@TempDir Path folder)
            throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.save(api, "50% #1\n60% #2\n#3", evenScript());
                    buyers.a().answerWith(422, "no");
                    List<String> leads = new ArrayList<>();
                    for (int number = 0; number < 20; number++) {
                        leads.add(FlowBuyers.take(api, Map.of()));
                    }

                    assertThat(takers(api, leads)).isEqualTo(Map.of(2, 12, 3, 8));
                });
    }

    /** Which companies have the leads in the end, as the traces say too. */
    static Map<Integer, Integer> takers(Api api, List<String> leads) throws Exception {
        Map<Integer, Integer> takers = new TreeMap<>();
        for (String lead : leads) {
            FlowBuyers.awaitEnd(api, lead);
            int company = api.get("/api/v1/leads/" + lead).body().path("company").asInt();
            takers.merge(company, 1, Integer::sum);
            JsonNode trace = api.get("/api/v1/leads/" + lead + "/trace").body();
            JsonNode steps = trace.path("steps");
            JsonNode fired = steps.path(steps.size() - 1);
            assertThat(fired.path("outcome").asString()).as(trace.toString()).isEqualTo("fired");
            assertThat(fired.path("company").asInt()).as(trace.toString()).isEqualTo(company);
        }
        return takers;
    }

    @Test
    default void aLeadShouldBeSoldToSeveralAtOnce(@TempDir Path folder) throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.save(
                            api,
                            steps(
                                    Map.of(
                                            "parallel_delivery",
                                            Map.of(
                                                    "enabled",
                                                    true,
                                                    "max_concurrent",
                                                    5,
                                                    "timeout",
                                                    3000,
                                                    "accept_first",
                                                    false),
                                            "recipients",
                                            List.of(named("A"), named("B"), named("C")))));
                    buyers.b().answerWith(422, "no");

                    String lead = FlowBuyers.take(api, Map.of());
                    FlowBuyers.awaitEnd(api, lead);

                    assertThat(FlowBuyers.answers(api, lead))
                            .containsExactlyInAnyOrder("1 success", "2 failure", "3 success");
                    assertThat(balance(api, 1)).isEqualTo("-1.00");
                    assertThat(balance(api, 2)).isEqualTo("0.00");
                    assertThat(balance(api, 3)).isEqualTo("-3.00");
                });
    }

    private static String balance(Api api, int company) throws Exception {
        return api.get("/api/v1/companies/" + company + "/balance")
                .body()
                .path("balance")
                .asString();
    }

    @Test
    default void theFirstToAcceptShouldKeepTheLeadAlone(@TempDir Path folder) throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.a().takeItsTime(Duration.ofSeconds(2));
                    buyers.save(
                            api,
                            steps(
                                    Map.of(
                                            "parallel_delivery",
                                            Map.of("accept_first", true),
                                            "recipients",
                                            List.of(named("A"), named("B")))));

                    String lead = FlowBuyers.take(api, Map.of());
                    FlowBuyers.awaitEnd(api, lead);

                    assertThat(api.get("/api/v1/leads/" + lead).body().path("company").asInt())
                            .isEqualTo(2);
                    assertThat(balance(api, 2)).isEqualTo("-2.00");
                    assertThat(reserved(api, 1)).isEqualTo("0.00");
                });
    }

    @Test
    default void oneThatDoesNotAnswerInTimeShouldLoseTheLead(@TempDir Path folder)
            throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.a().takeItsTime(Duration.ofSeconds(4));
                    buyers.save(
                            api,
                            steps(
                                    Map.of(
                                            "parallel_delivery",
                                            Map.of("timeout", "500ms"),
                                            "recipients",
                                            List.of(named("A"))),
                                    Map.of("recipients", List.of(named("B")))));

                    String lead = FlowBuyers.take(api, Map.of());
                    FlowBuyers.awaitEnd(api, lead);

                    assertThat(FlowBuyers.answers(api, lead))
                            .containsExactly("1 cancelled", "2 success");
                });
    }

    @Test
    default void aFullRecipientShouldOverflowIntoTheNextAndThenTheHoldQueue(@TempDir Path folder)
            throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.save(
                            api,
                            """
                            // Cap management
                            { "capacity_rules": [
                                { "recipient": "A", "daily_cap": 2, "hourly_cap": 2, "overflow": "B" },
                                { "recipient": "B", "daily_cap": 1, "overflow": "Hold Queue" } ] }
                            """);

                    List<String> leads =
                            List.of(
                                    FlowBuyers.take(api, Map.of()),
                                    FlowBuyers.take(api, Map.of()),
                                    FlowBuyers.take(api, Map.of()),
                                    FlowBuyers.take(api, Map.of()));
                    for (String lead : leads.subList(0, 3)) {
                        FlowBuyers.awaitEnd(api, lead);
                    }

                    assertThat(FlowBuyers.answers(api, leads.get(0))).containsExactly("1 success");
                    assertThat(FlowBuyers.answers(api, leads.get(1))).containsExactly("1 success");
                    assertThat(FlowBuyers.answers(api, leads.get(2))).containsExactly("2 success");
                    FlowBuyers.awaitHeld(api, leads.get(3), "No recipient has room.");
                });
    }

    @Test
    default void aRejectedLeadShouldFreeItsPlaceInTheCap(@TempDir Path folder) throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.save(
                            api,
                            steps(
                                    Map.of(
                                            "capacity_rules",
                                            List.of(Map.of("recipient", "A", "daily_cap", 1)))));
                    buyers.a().answerWith(422, "no");
                    FlowBuyers.awaitEnd(api, FlowBuyers.take(api, Map.of()));
                    buyers.a().answerWith(200);
                    Thread.sleep(1_200);

                    String lead = FlowBuyers.take(api, Map.of());
                    FlowBuyers.awaitEnd(api, lead);

                    assertThat(FlowBuyers.answers(api, lead)).containsExactly("1 success");
                });
    }

    @Test
    default void aHeldLeadShouldGoOnWhenItsTimeIsOver(@TempDir Path folder) throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.save(
                            api,
                            steps(
                                    Map.of(
                                            "hold",
                                            Map.of("until", "1 second", "reason", "Let it rest.")),
                                    Map.of("recipients", List.of(named("A")))));

                    Api.Answer taken = api.post("/api/v1/leads", Map.of("offer", 1));
                    String lead = taken.text("/id");

                    assertThat(taken.body().path("company").isNull()).isTrue();
                    assertThat(taken.body().at("/held/reason").asString())
                            .isEqualTo("Let it rest.");
                    FlowBuyers.awaitEnd(api, lead);
                    assertThat(FlowBuyers.answers(api, lead)).containsExactly("1 success");
                });
    }

    @Test
    default void aPersonShouldReleaseALeadThatItsFlowHolds(@TempDir Path folder) throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.save(
                            api,
                            steps(
                                    Map.of(
                                            "hold",
                                            Map.of("until", "released", "reason", "Look at it.")),
                                    Map.of("recipients", List.of(named("A")))));
                    String lead = FlowBuyers.take(api, Map.of());
                    FlowBuyers.awaitHeld(api, lead, "Look at it.");

                    assertThat(api.post("/api/v1/leads/" + lead + "/release", Map.of()).status())
                            .isEqualTo(200);
                    FlowBuyers.awaitEnd(api, lead);

                    assertThat(FlowBuyers.answers(api, lead)).containsExactly("1 success");
                });
    }

    @Test
    default void aPersonShouldReleaseWhatAFlowHoldsBesideASale(@TempDir Path folder)
            throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.save(
                            api,
                            steps(
                                    Map.of("recipients", List.of(named("A"))),
                                    Map.of(
                                            "hold",
                                            Map.of("until", "released", "reason", "Look at it.")),
                                    Map.of("recipients", List.of(named("B")))));
                    String lead = FlowBuyers.take(api, Map.of());
                    api.awaitOutcome(lead, "success");
                    FlowBuyers.awaitRecord(api, lead, "held");

                    assertThat(api.post("/api/v1/leads/" + lead + "/release", Map.of()).status())
                            .isEqualTo(200);
                    FlowBuyers.awaitEnd(api, lead);

                    assertThat(FlowBuyers.answers(api, lead))
                            .containsExactly("1 success", "2 success");
                    assertThat(api.post("/api/v1/leads/" + lead + "/release", Map.of()).status())
                            .as("its flow has ended")
                            .isEqualTo(409);
                });
    }

    @Test
    default void aRecipientShouldBeSentToAsItsPlaceInTheFlowSays(@TempDir Path folder)
            throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.save(
                            api,
                            steps(
                                    Map.of(
                                            "recipients",
                                            List.of(
                                                    Map.of(
                                                            "recipient",
                                                            "A",
                                                            "price",
                                                            "9.5",
                                                            "delivery",
                                                            Map.of(
                                                                    "endpoint",
                                                                    buyers.c().endpoint(),
                                                                    "format",
                                                                    "xml",
                                                                    "parameters",
                                                                    Map.of("x", "{{lead.x}}")))))));

                    String lead = FlowBuyers.take(api, Map.of("x", "1"));
                    FlowBuyers.awaitEnd(api, lead);

                    assertThat(buyers.a().got()).isEmpty();
                    assertThat(buyers.c().got().getFirst().body()).contains("<x>1</x>");
                    assertThat(balance(api, 1)).isEqualTo("-9.50");
                });
    }

    @Test
    default void pixelsShouldBeFiredWhereTheFlowComesToThem(@TempDir Path folder) throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.save(
                            api,
                            Map.of(
                                    "values",
                                    Map.of(
                                            "partner",
                                            Map.of("postback_url", buyers.c().endpoint())),
                                    "steps",
                                    List.of(
                                            Map.of("recipients", List.of(named("A"))),
                                            Map.of(
                                                    "pixels",
                                                    List.of(
                                                            Map.of(
                                                                    "name",
                                                                    "Partner Postback",
                                                                    "url",
                                                                    "{{partner.postback_url}}",
                                                                    "parameters",
                                                                    Map.of(
                                                                            "to",
                                                                            "{{recipient.name}}"),
                                                                    "condition",
                                                                    "{{#if delivery.success}}true{{/if}}"))))));

                    String lead = FlowBuyers.take(api, Map.of());
                    FlowBuyers.awaitEnd(api, lead);
                    buyers.c().awaitRequests(1);

                    assertThat(buyers.c().got().getFirst().address().toString()).contains("to=A");
                });
    }

    @Test
    default void aLeadShouldFinishOnTheFlowThatItBeganWith(@TempDir Path folder) throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.save(
                            api,
                            steps(
                                    Map.of("hold", Map.of("until", "2 seconds", "reason", "Wait.")),
                                    Map.of("recipients", List.of(named("A")))));
                    String lead = FlowBuyers.take(api, Map.of());
                    buyers.save(api, steps(Map.of("recipients", List.of(named("B")))));
                    String later = FlowBuyers.take(api, Map.of());

                    FlowBuyers.awaitEnd(api, lead);
                    FlowBuyers.awaitEnd(api, later);

                    assertThat(FlowBuyers.answers(api, lead)).containsExactly("1 success");
                    assertThat(FlowBuyers.answers(api, later)).containsExactly("2 success");
                });
    }

    @Test
    default void aFlowShouldGoOnAfterARestart(@TempDir Path folder) throws Exception {
        try (FlowBuyers buyers = FlowBuyers.start()) {
            String lead;
            try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                    Api api = new Api(penstock.address())) {
                buyers.save(
                        api,
                        steps(
                                Map.of("hold", Map.of("until", "1 second", "reason", "Wait.")),
                                Map.of("recipients", List.of(named("A"), named("B")))));
                lead = FlowBuyers.take(api, Map.of());
            }
            try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                    Api api = new Api(penstock.address())) {
                FlowBuyers.awaitEnd(api, lead);

                assertThat(FlowBuyers.answers(api, lead)).containsExactly("1 success", "2 success");
            }
        }
    }
}
