package io.penstock.bootstrap.bench.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a server under test runs.
 *
 * @param heap the most memory that its objects may take, as in {@code -Xmx}
 * @param environment its settings, beside those of its storage
 */
public record ServerOptions(Storage storage, String heap, Map<String, String> environment) {

    /** The options of the launcher that make servers faster. */
    public static final List<String> JAVA_OPTIONS = launcherOptions();

    private static final String HEAP = "2g";

    /** A server that keeps leads in memory keeps all of a run: as many as 2 million. */
    private static final String HEAP_OF_MEMORY = "8g";

    public ServerOptions {
        environment = Map.copyOf(environment);
    }

    public static ServerOptions on(Storage storage) {
        String heap = storage instanceof Storage.Memory ? HEAP_OF_MEMORY : HEAP;
        return new ServerOptions(storage, heap, Map.of());
    }

    public ServerOptions with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new ServerOptions(storage, heap, more);
    }

    public ServerOptions withHeap(String other) {
        return new ServerOptions(storage, other, environment);
    }

    private static List<String> launcherOptions() {
        List<String> options =
                new ArrayList<>(List.of("-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders"));
        if (System.getProperty("os.name").equals("Linux")) {
            options.add("-XX:+UseTransparentHugePages");
        }
        return List.copyOf(options);
    }

    /** As the launcher starts servers, and with this heap. */
    List<String> javaOptions() {
        return Stream.concat(
                        JAVA_OPTIONS.stream(),
                        Stream.of("-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError"))
                .toList();
    }
}
