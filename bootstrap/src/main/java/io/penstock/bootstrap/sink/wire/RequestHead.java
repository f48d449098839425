package io.penstock.bootstrap.sink.wire;

import java.util.List;
import java.util.Optional;

/**
 * A request without its body.
 *
 * @param method such as {@code POST}
 * @param target the path with the query, or a whole address, as it was sent
 * @param version {@code HTTP/1.1} or {@code HTTP/1.0}
 * @param headers in the order in which they came
 */
public record RequestHead(String method, String target, String version, List<Header> headers) {

    public RequestHead {
        headers = List.copyOf(headers);
    }

    /** The target without its query, as it was encoded. */
    public String path() {
        String path = withoutHost();
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /** What follows the question mark, as it was encoded; empty where there is none. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    /** The first header of a name, in any case. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** Whether the connection is for further requests. */
    public boolean keepsAlive() {
        String connection = String.join(",", all("Connection"));
        return version.equals("HTTP/1.1")
                ? !names(connection, "close")
                : names(connection, "keep-alive");
    }

    List<String> all(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    private static boolean names(String list, String word) {
        for (String part : list.split(",", -1)) {
            if (part.strip().equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    private String withoutHost() {
        int host = target.indexOf("://");
        if (target.startsWith("/") || host < 0) {
            return target;
        }
        int path = target.indexOf('/', host + 3);
        return path < 0 ? "/" : target.substring(path);
    }
}
