package io.penstock.bootstrap.bench.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes requests that post leads. The same seed makes the same leads.
 *
 * @param server the server's address
 * @param path the path and query that leads are posted to
 * @param key the API key
 */
public record LeadRequests(URI server, String path, String key) {

    /** How many users send leads; they are numbered from 1. */
    public static final int USERS = 1_000;

    /** The countries of leads. */
    public static final List<String> COUNTRIES =
            List.of("us", "de", "fr", "it", "es", "pl", "ru", "in", "br", "id");

    private static final int DIFFERENT = 8_192;
    private static final List<String> CITIES =
            List.of("London", "Kazan", "Lyon", "Turin", "Gdansk", "Recife", "Pune", "Cadiz");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Requests to the API of a server. */
    public static LeadRequests to(URI server, String key) {
        return new LeadRequests(server, "/api/v1/leads", key);
    }

    /** The same with another path and query. */
    public LeadRequests at(String other) {
        return new LeadRequests(server, other, key);
    }

    /** 8,192 different leads of an offer. */
    public Requests ofOffer(int offer) {
        return of(number -> lead(offer, number));
    }

    private Requests of(IntFunction<Map<String, Object>> leads) {
        List<byte[]> requests = new ArrayList<>();
        for (int number = 0; number < DIFFERENT; number++) {
            requests.add(request(JSON.writeValueAsBytes(leads.apply(number))));
        }
        return Requests.of(requests);
    }

    private static Map<String, Object> lead(int offer, int number) {
        SplittableRandom random = new SplittableRandom(number);
        return Map.ofEntries(
                Map.entry("offer", offer),
                Map.entry("user", 1 + random.nextInt(USERS)),
                Map.entry("geo", COUNTRIES.get(random.nextInt(COUNTRIES.size()))),
                Map.entry("flow", 1 + random.nextInt(50)),
                Map.entry("city", CITIES.get(random.nextInt(CITIES.size()))),
                Map.entry("ip", "198.51.100." + random.nextInt(256)),
                Map.entry("ext", number),
                Map.entry("name", "Ann Example " + number),
                Map.entry("phone", String.format(Locale.ROOT, "+1 213 555 %04d", number)),
                Map.entry("email", "ann" + number + "@example.com"),
                Map.entry("comment", "Please call in the afternoon; order " + number + "."));
    }

    private byte[] request(byte[] body) {
        String header =
                String.join(
                        "\r\n",
                        "POST " + path + " HTTP/1.1",
                        "Host: " + server.getAuthority(),
                        "Authorization: Bearer " + key,
                        "Content-Type: application/json",
                        "Content-Length: " + body.length,
                        "",
                        "");
        byte[] head = header.getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }
}
