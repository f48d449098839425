package io.penstock.bootstrap.bench.chaos;

import java.util.List;
import java.util.Map;

/** The offer and the companies: three with caps, one that spends a balance, two without limits. */
final class ChaosOffer {

    /** The companies with a cap, of which each kind counts differently. */
    static final List<Integer> CAPPED = List.of(1, 2, 3);

    /** Opens nothing: it signs what local buyers get, so that they see the id of each delivery. */
    private static final String SECRET = "whsec_Y2hhb3MtY2hhb3MtY2hhb3MtY2hhb3Mt";

    private static final int SPENDER = 4;
    private static final int COMPANIES = 6;

    private static final String SCRIPT =
            """
            12% max(24h,any,CAP) #1
            12% max(day,any,CAP) #2
            12% max(day,valid,CAP) #3
            12% @active #4
            50% #5
            #6
            """;

    private ChaosOffer() {}

    static Map<String, Object> lead(int number) {
        return Map.of("offer", 1, "geo", "us", "number", number, "name", "Ann " + number);
    }

    /** Saves everything; buyers share the companies. */
    static void save(Server server, int cap, List<Integer> buyerPorts) throws InterruptedException {
        for (int company = 1; company <= COMPANIES; company++) {
            int port = buyerPorts.get(company % buyerPorts.size());
            server.put("/api/v1/companies/" + company, company(company, port));
        }
        server.put(
                "/api/v1/offers/1",
                Map.of("name", "Chaos", "script", SCRIPT.replace("CAP", String.valueOf(cap))));
        server.change(
                "/api/v1/companies/" + SPENDER + "/balance",
                Map.of("amount", cap + ".5", "note", "as many leads as a cap allows, and one"),
                "chaos-deposit");
    }

    private static Map<String, Object> company(int company, int port) {
        Map<String, Object> delivery =
                Map.of(
                        "endpoint",
                        "http://127.0.0.1:" + port + "/" + company,
                        "timeout",
                        "10s",
                        "sign",
                        Map.of("secret", SECRET));
        return company == SPENDER
                ? Map.of("name", "Spender", "delivery", delivery, "price", "1")
                : Map.of("name", "Company " + company, "delivery", delivery);
    }
}
