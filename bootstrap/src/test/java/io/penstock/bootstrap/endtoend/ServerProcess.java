package io.penstock.bootstrap.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command line in a process of its own, which can be told to stop, and killed. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready at (\\S+)\\.");

    private final Process process;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final Thread reading;

    private ServerProcess(Process process) {
        this.process = process;
        this.reading = Thread.ofVirtual().start(this::read);
    }

    /** Runs {@code penstock serve} with settings from the environment. */
    static ServerProcess serve(Path data, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.add("-Dlogback.configurationFile=logback.xml");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("io.penstock.bootstrap.Main");
        command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PENSTOCK_"));
        builder.environment().put("PENSTOCK_ADMIN_KEY", Api.KEY);
        builder.environment().put("PENSTOCK_DELIVERY_ALLOWED_NETWORKS", "127.0.0.0/8");
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start());
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    address.complete(URI.create(ready.group(1)));
                }
            }
        } catch (IOException e) {
            output.add("(unreadable: " + e.getMessage() + ")");
        }
        address.completeExceptionally(new IllegalStateException("It ended: " + output));
    }

    /** Where it answers; waits until it does, at most a minute. */
    URI address() throws Exception {
        return address.get(60, TimeUnit.SECONDS);
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Tells it to stop as {@code kill} does, and waits at most 15 seconds. */
    int terminate() throws InterruptedException {
        process.toHandle().destroy();
        return exitStatus(15);
    }

    /** Waits until it ends by itself. */
    int exitStatus(int seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            kill();
            throw new IllegalStateException("It did not end in time: " + output);
        }
        reading.join();
        return process.exitValue();
    }

    /** Everything that it has printed so far. */
    String output() {
        return String.join("\n", output);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
