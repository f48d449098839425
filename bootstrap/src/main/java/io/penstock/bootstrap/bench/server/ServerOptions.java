package io.penstock.bootstrap.bench.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a server under test runs.
 *
 * @param heap the most memory that its objects may take, as in {@code -Xmx}
 * @param environment its settings, beside those of its storage
 */
public record ServerOptions(Storage storage, String heap, Map<String, String> environment) {

    private static final String HEAP = "2g";

    public ServerOptions {
        environment = Map.copyOf(environment);
    }

    public static ServerOptions on(Storage storage) {
        return new ServerOptions(storage, HEAP, Map.of());
    }

    public ServerOptions with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new ServerOptions(storage, heap, more);
    }

    public ServerOptions withHeap(String other) {
        return new ServerOptions(storage, other, environment);
    }

    List<String> javaOptions() {
        return List.of("-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError");
    }
}
