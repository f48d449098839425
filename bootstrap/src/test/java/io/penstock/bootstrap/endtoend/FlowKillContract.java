package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed while leads are in every kind of step: each lead goes on where it stood,
 * and nothing is done twice but the attempt that was in the air.
 */
@Timeout(300)
interface FlowKillContract {

    int KILLS = 5;

    /** What the offers' flows are, and who has to be asked in each; A and B always say no. */
    Map<String, List<String>> FLOWS = flows();

    /** The environment that names the database; the data folder is given besides. */
    Map<String, String> database();

    private static Map<String, List<String>> flows() {
        List<String> all = List.of("1 failure", "2 failure", "3 success");
        List<String> last = List.of("3 success");
        Map<String, List<String>> flows = new LinkedHashMap<>();
        flows.put(
                "{\"cascade\": [{\"recipient\": \"A\"}, {\"recipient\": \"B\"}, {\"recipient\": \"C\"}]}",
                all);
        flows.put(
                "{\"recipients\": [{\"recipient\": \"A\"}, {\"recipient\": \"B\"}, {\"recipient\": \"C\"}]}",
                all);
        flows.put("{\"script\": {\"on_reject\": \"next\"}}", all);
        flows.put(
                "{\"steps\": [{\"parallel_delivery\": {\"accept_first\": false},"
                        + " \"recipients\": [{\"recipient\": \"A\"}, {\"recipient\": \"B\"},"
                        + " {\"recipient\": \"C\"}]}]}",
                all);
        flows.put(
                "{\"steps\": [{\"hold\": {\"until\": \"1 second\", \"reason\": \"Wait.\"}},"
                        + " {\"recipients\": [{\"recipient\": \"C\"}]}]}",
                last);
        flows.put(
                "{\"steps\": [{\"steps\": [{\"recipients\": [{\"recipient\": \"A\"}]}],"
                        + " \"delay_rules\": [{\"condition\": \"true\", \"delay\": \"1 second\"}]},"
                        + " {\"recipients\": [{\"recipient\": \"C\"}]}]}",
                List.of("1 failure", "3 success"));
        flows.put(
                "{\"steps\": [{\"variants\": [{\"name\": \"One\", \"percentage\": 50,"
                        + " \"recipient\": \"A\"}, {\"name\": \"Other\", \"percentage\": 50,"
                        + " \"recipient\": \"A\", \"price\": \"2\"}]},"
                        + " {\"recipients\": [{\"recipient\": \"C\"}]}]}",
                List.of("1 failure", "3 success"));
        flows.put(
                "{\"steps\": [{\"capacity_rules\": [{\"recipient\": \"A\", \"daily_cap\": 100000,"
                        + " \"overflow\": \"B\"}]}, {\"recipients\": [{\"recipient\": \"C\"}]}]}",
                List.of("1 failure", "3 success"));
        flows.put(
                "{\"steps\": [{\"routing_rules\": [{\"name\": \"B\", \"criteria\": \"true\"}]},"
                        + " {\"route\": \"random <= 100 ? 'C' : 'A'\"}]}",
                List.of("2 failure", "3 success"));
        flows.put(
                "{\"steps\": [{\"performance_routing\": {\"metric\": \"acceptance_rate\"},"
                        + " \"recipients\": [{\"recipient\": \"A\"}]},"
                        + " {\"filter\": {\"criteria\": \"false\", \"reason\": \"Never.\"}},"
                        + " {\"recipients\": [{\"recipient\": \"C\"}]}]}",
                List.of("1 failure", "3 success"));
        return flows;
    }

    @Test
    default void killsInEveryKindOfStepRepeatNothingAndLoseNothing(@TempDir Path folder)
            throws Exception {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        try (FlowBuyers buyers = FlowBuyers.start()) {
            buyers.a().answerWith(422, "no");
            buyers.b().answerWith(422, "no");
            buyers.a().takeItsTime(Duration.ofMillis(250));
            buyers.c().takeItsTime(Duration.ofMillis(100));
            for (int life = 0; life <= KILLS; life++) {
                try (ServerProcess server = ServerProcess.serve(folder, database());
                        Api api = new Api(server.address())) {
                    if (life == 0) {
                        save(api, buyers);
                    }
                    takeSome(api, expected);
                    if (life < KILLS) {
                        Thread.sleep(170L * life);
                        server.kill();
                    } else {
                        check(api, buyers, expected);
                    }
                }
            }
        }
    }

    private static void save(Api api, FlowBuyers buyers) throws Exception {
        int offer = 0;
        for (String flow : FLOWS.keySet()) {
            offer++;
            buyers.save(api, offer, "#1\n#2\n#3", flow);
        }
    }

    private static void takeSome(Api api, Map<String, List<String>> expected) throws Exception {
        int offer = 0;
        for (List<String> answers : FLOWS.values()) {
            offer++;
            for (int number = 0; number < 2; number++) {
                Api.Answer taken = api.post("/api/v1/leads", Map.of("offer", offer));
                assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
                expected.put(taken.text("/id"), answers);
            }
        }
    }

    private static void check(Api api, FlowBuyers buyers, Map<String, List<String>> expected)
            throws Exception {
        Map<Integer, Integer> deliveries = new HashMap<>();
        for (Map.Entry<String, List<String>> lead : expected.entrySet()) {
            String flow = FlowBuyers.awaitEnd(api, lead.getKey()).toString();
            List<String> answers = new ArrayList<>(FlowBuyers.answers(api, lead.getKey()));
            assertThat(answers).as(flow).hasSameElementsAs(lead.getValue());
            assertThat(answers).hasSameSizeAs(lead.getValue());
            answers.forEach(answer -> deliveries.merge(answer.charAt(0) - '0', 1, Integer::sum));
        }
        List<Buyer> all = List.of(buyers.a(), buyers.b(), buyers.c());
        for (int company = 1; company <= all.size(); company++) {
            assertThat(
                            all.get(company - 1).got().stream()
                                    .map(Buyer.Got::key)
                                    .collect(Collectors.toSet()))
                    .as("what company %s was sent", company)
                    .hasSize(deliveries.getOrDefault(company, 0));
        }
    }
}
