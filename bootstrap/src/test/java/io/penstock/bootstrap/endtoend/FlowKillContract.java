package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed while leads are in every kind of step: each lead goes on where it stood,
 * and nothing is done twice but the attempt that was in the air.
 */
@Timeout(600)
interface FlowKillContract {

    int KILLS = 5;

    List<KilledFlow> FLOWS = KilledFlow.all();

    /** The environment that names the database; the data folder is given besides. */
    Map<String, String> database();

    /** What is known of a lead that was sent. */
    record Sent(KilledFlow flow, List<String> answers, boolean held, int number) {}

    @Test
    default void killsInEveryKindOfStepRepeatNothingAndLoseNothing(@TempDir Path folder)
            throws Exception {
        Map<String, Sent> sent = new LinkedHashMap<>();
        try (KillBuyers buyers = KillBuyers.start()) {
            for (int life = 0; life <= KILLS; life++) {
                try (ServerProcess server = ServerProcess.serve(folder, database());
                        Api api = new Api(server.address())) {
                    if (life == 0) {
                        buyers.save(api, FLOWS);
                    }
                    send(api, sent);
                    if (life < KILLS) {
                        Thread.sleep(170L * life);
                        server.kill();
                    } else {
                        check(api, buyers, sent);
                    }
                }
            }
        }
    }

    private static void send(Api api, Map<String, Sent> sent) throws Exception {
        for (int offer = 1; offer <= FLOWS.size(); offer++) {
            KilledFlow flow = FLOWS.get(offer - 1);
            int number = sent.size() + 1;
            Api.Answer taken = api.post("/api/v1/leads", Map.of("offer", offer, "number", number));
            assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
            List<String> answers = number <= FLOWS.size() ? flow.first() : flow.answers();
            boolean held = flow.held() && answers.equals(flow.answers());
            sent.put(taken.text("/id"), new Sent(flow, answers, held, number));
        }
    }

    private static void check(Api api, KillBuyers buyers, Map<String, Sent> sent) throws Exception {
        Map<Integer, Integer> deliveries = new HashMap<>();
        Set<String> pixels = new TreeSet<>();
        for (Map.Entry<String, Sent> lead : sent.entrySet()) {
            Sent one = lead.getValue();
            if (one.held()) {
                release(api, lead.getKey());
            }
            String flow = FlowBuyers.awaitEnd(api, lead.getKey()).toString();
            List<String> answers = new ArrayList<>(FlowBuyers.answers(api, lead.getKey()));
            assertThat(answers).as(flow).hasSameElementsAs(one.answers());
            assertThat(answers).as(flow).hasSameSizeAs(one.answers());
            answers.forEach(answer -> deliveries.merge(answer.charAt(0) - '0', 1, Integer::sum));
            for (int pixel = 1; pixel <= one.flow().pixels(); pixel++) {
                pixels.add(one.number() + "-" + pixel);
            }
        }
        for (int company = 1; company <= KillBuyers.COMPANIES; company++) {
            assertThat(buyers.sent(company))
                    .as("what company %s was sent", company)
                    .hasSize(deliveries.getOrDefault(company, 0));
        }
        assertThat(buyers.awaitPixels(pixels.size())).isEqualTo(pixels);
        assertThat(buyers.pixelRequests())
                .as("only those that were in the air are fired again")
                .isLessThanOrEqualTo(pixels.size() + 2 * KILLS);
    }

    private static void release(Api api, String lead) throws Exception {
        FlowBuyers.awaitRecord(api, lead, "held");
        Api.Answer released = api.post("/api/v1/leads/" + lead + "/release", Map.of());
        assertThat(released.status()).as(released.toString()).isEqualTo(200);
    }
}
