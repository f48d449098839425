package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom leads are sent to while the process is killed: companies 1 to 5, called A to E. */
final class KillBuyers implements AutoCloseable {

    static final int COMPANIES = 5;

    private static final int BATCHING = 4;
    private static final int CAPPED = 5;
    private static final int NOON = 12;

    private final FlowBuyers simple;
    private final Buyer batching = Buyer.start();
    private final Buyer capped = Buyer.start();
    private final Buyer busy = Buyer.start();
    private final Buyer pixels = Buyer.start();

    private KillBuyers(FlowBuyers simple) throws IOException {
        this.simple = simple;
    }

    static KillBuyers start() throws IOException {
        KillBuyers buyers = new KillBuyers(FlowBuyers.start());
        buyers.simple.a().answerWith(422, "no");
        buyers.simple.b().answerWith(422, "no");
        buyers.simple.a().takeItsTime(Duration.ofMillis(250));
        buyers.simple.c().takeItsTime(Duration.ofMillis(100));
        buyers.batching.takeItsTime(Duration.ofMillis(60));
        buyers.pixels.takeItsTime(Duration.ofMillis(60));
        buyers.busy.answerWith(503);
        return buyers;
    }

    /** Saves the companies, and an offer with each flow. */
    void save(Api api, List<KilledFlow> flows) throws Exception {
        saved(api.put("/api/v1/companies/" + BATCHING, batchingCompany()));
        saved(api.put("/api/v1/companies/" + CAPPED, cappedCompany()));
        simple.saveCompanies(api);
        for (int offer = 1; offer <= flows.size(); offer++) {
            String flow =
                    flows.get(offer - 1)
                            .with(pixels.endpoint(), busy.endpoint(), simple.c().endpoint());
            FlowBuyers.saveOffer(api, offer, "#1\n#2\n#3", flow);
        }
    }

    private static void saved(Api.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private Map<String, Object> batchingCompany() {
        return Map.of(
                "name",
                "D",
                "delivery",
                Map.of(
                        "endpoint",
                        batching.endpoint(),
                        "timeout",
                        "2s",
                        "parameters",
                        Map.of("id", "{{lead.id}}"),
                        "batch",
                        Map.of("maximum_size", 3, "maximum_wait", "1s", "format", "csv")));
    }

    private Map<String, Object> cappedCompany() {
        Map<String, Object> company = new HashMap<>(capped.company("E"));
        company.put("zone", KilledFlow.zoneWhereItIs(NOON));
        return company;
    }

    /** What tells the deliveries apart that a company was sent; repeated attempts are one. */
    Set<String> sent(int company) {
        return switch (company) {
            case 1 -> keys(simple.a());
            case 2 -> keys(simple.b());
            case 3 -> keys(simple.c());
            case BATCHING ->
                    batching.got().stream()
                            .flatMap(got -> leads(got.body()))
                            .collect(Collectors.toSet());
            default -> keys(capped);
        };
    }

    private static Set<String> keys(Buyer buyer) {
        return buyer.got().stream().map(Buyer.Got::key).collect(Collectors.toSet());
    }

    private static Stream<String> leads(String body) {
        return Arrays.stream(body.split("\r\n")).skip(1);
    }

    /** Waits until so many different pixels were fired, and answers which. */
    Set<String> awaitPixels(int count) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (fired().size() < count && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        return fired();
    }

    private Set<String> fired() {
        return pixels.got().stream()
                .map(got -> got.address().getQuery().replace("number=", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many requests pixels have made. */
    int pixelRequests() {
        return pixels.got().size();
    }

    @Override
    public void close() {
        simple.close();
        Stream.of(batching, capped, busy, pixels).forEach(Buyer::close);
    }
}
