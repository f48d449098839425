package io.penstock.bootstrap.bench.server;

import io.penstock.bootstrap.bench.BenchException;
import io.penstock.bootstrap.demo.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The server under test, in a process and a temporary folder of its own. Not thread-safe. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final String READY = "Ready at ";

    private final ChildProcess process;
    private final Path folder;
    private final URI address;
    private final String key;
    private final Duration startTime;
    private final ApiClient api;

    private ServerProcess(
            ChildProcess process, Path folder, URI address, String key, Duration startTime) {
        this.process = process;
        this.folder = folder;
        this.address = address;
        this.key = key;
        this.startTime = startTime;
        this.api = new ApiClient(address, key);
    }

    /**
     * Starts a server, and waits at most 2 minutes until it answers.
     *
     * @throws BenchException when it does not
     */
    public static ServerProcess start(ServerOptions options)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("penstock-bench");
        String key = "bench-" + UUID.randomUUID();
        Map<String, String> environment = new HashMap<>(options.storage().environment());
        environment.put("PENSTOCK_ADMIN_KEY", key);
        environment.put("PENSTOCK_PLUGINS", folder.resolve("plugins").toString());
        environment.put("PENSTOCK_DELIVERY_ALLOWED_NETWORKS", "127.0.0.0/8");
        environment.putAll(options.environment());
        long begin = System.nanoTime();
        ChildProcess process =
                ChildProcess.java(
                        options.javaOptions(),
                        "io.penstock.bootstrap.Main",
                        List.of("serve", "--port", "0", "--data", folder.toString()),
                        environment);
        try {
            String ready = process.await(line -> line.contains(READY), START);
            Duration startTime = Duration.ofNanos(System.nanoTime() - begin);
            String rest = ready.substring(ready.indexOf(READY) + READY.length());
            URI address = URI.create(rest.substring(0, rest.lastIndexOf('.')));
            return new ServerProcess(process, folder, address, key, startTime);
        } catch (BenchException | InterruptedException e) {
            process.close();
            throw e;
        }
    }

    public URI address() {
        return address;
    }

    public String key() {
        return key;
    }

    /** From the start of its process until it answered. */
    public Duration startTime() {
        return startTime;
    }

    public ProcessFigures figures() {
        return process.figures();
    }

    public ChildProcess process() {
        return process;
    }

    /** Its public API. */
    public ApiClient api() {
        return api;
    }

    /** Ends it and removes its folder. */
    @Override
    public void close() throws IOException {
        api.close();
        process.close();
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = new ArrayList<>(found.sorted(Comparator.reverseOrder()).toList());
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
