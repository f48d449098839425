package io.penstock.bootstrap.sink;

import io.penstock.bootstrap.sink.wire.Header;
import io.penstock.bootstrap.sink.wire.Reply;
import io.penstock.bootstrap.sink.wire.RequestHead;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The paths at which a sink shows what came: {@code /_sink} and below. Requests to these are no
 * deliveries; they are neither counted nor treated badly. Thread-safe.
 */
final class OwnPaths {

    private static final String ROOT = "/_sink";
    private static final String LIST = ROOT + "/requests";
    private static final String COUNTS = ROOT + "/stats";

    private static final int ON_PAGE = 50;
    private static final String LIMIT = "100";
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final List<Header> HTML =
            List.of(
                    new Header("Content-Type", "text/html; charset=utf-8"),
                    new Header(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'unsafe-inline'"),
                    new Header("X-Content-Type-Options", "nosniff"));

    private final ReceivedRequests requests;
    private final RequestJson json = new RequestJson();

    OwnPaths(ReceivedRequests requests) {
        this.requests = requests;
    }

    static boolean cover(RequestHead head) {
        String path = head.path();
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    Reply answer(RequestHead head) {
        String method = head.method().equals("HEAD") ? "GET" : head.method();
        return switch (method + " " + head.path()) {
            case "GET " + ROOT, "GET " + ROOT + "/" -> page();
            case "GET " + LIST -> list(head.query());
            case "DELETE " + LIST -> forget();
            case "GET " + COUNTS -> json(OK, json.stats(requests.stats()));
            default -> unknown(head.path());
        };
    }

    private Reply page() {
        String page = RequestPage.of(requests.stats(), requests.newest(ON_PAGE, Optional.empty()));
        return new Reply(OK, HTML, page);
    }

    private Reply list(String query) {
        Map<String, String> asked;
        try {
            asked = parameters(query);
        } catch (IllegalArgumentException e) {
            return refuse(BAD_REQUEST, "The query is badly encoded.");
        }
        String limit = asked.getOrDefault("limit", LIMIT);
        if (!limit.matches("[1-9]\\d{0,5}") || Integer.parseInt(limit) > ReceivedRequests.MOST) {
            return refuse(
                    BAD_REQUEST, "limit is a number from 1 to " + ReceivedRequests.MOST + ".");
        }
        if (!List.of("limit", "key").containsAll(asked.keySet())) {
            return refuse(BAD_REQUEST, "The parameters are limit and key.");
        }
        Optional<String> key = Optional.ofNullable(asked.get("key"));
        return json(OK, json.requests(requests.newest(Integer.parseInt(limit), key)));
    }

    private Reply forget() {
        requests.forget();
        return new Reply(NO_CONTENT, List.of(), "");
    }

    private Reply unknown(String path) {
        return List.of(ROOT, ROOT + "/", LIST, COUNTS).contains(path)
                ? refuse(NOT_ALLOWED, "GET reads this; DELETE " + LIST + " forgets everything.")
                : refuse(NOT_FOUND, "There are " + ROOT + ", " + LIST + " and " + COUNTS + ".");
    }

    private Reply refuse(int status, String message) {
        return json(status, json.error(message));
    }

    private static Reply json(int status, String text) {
        return Reply.of(status, "application/json", text + "\n");
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : query.split("&", -1)) {
            String[] pair = part.split("=", 2);
            if (!part.isEmpty()) {
                parameters.put(decode(pair[0]), pair.length == 2 ? decode(pair[1]) : "");
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
