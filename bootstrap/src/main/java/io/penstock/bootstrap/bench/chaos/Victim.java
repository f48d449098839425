package io.penstock.bootstrap.bench.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A process that is killed and started again, the same each time. Thread-safe. */
final class Victim implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int LAST_LINES = 15;
    private static final int MOST_FAILED_STARTS = 15;

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final BooleanSupplier ready;
    private @Nullable Process process;
    private boolean wanted;
    private int failedStarts;

    /**
     * A process that does not run yet.
     *
     * @param log the file that gets its output
     * @param ready whether it can be used
     */
    Victim(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path log,
            BooleanSupplier ready) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = new HashMap<>(environment);
        this.log = log;
        this.ready = ready;
    }

    String name() {
        return name;
    }

    /** Gives it another setting from its next start on. */
    synchronized void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** How often it ended before it could be used, and was started once more. */
    synchronized int failedStarts() {
        return failedStarts;
    }

    /**
     * Starts it and waits until it can be used. One that ends meanwhile, as where its database is
     * away, is started again.
     *
     * @throws ChaosException when it cannot be used within 2 minutes or after 15 starts
     */
    synchronized void start() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        wanted = true;
        Process running = launch();
        int most = failedStarts + MOST_FAILED_STARTS;
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > deadline || failedStarts == most) {
                throw new ChaosException(name + " does not start. It said:\n" + lastLines());
            }
            if (running.waitFor(LOOK)) {
                failedStarts++;
                running = launch();
            }
        }
    }

    private Process launch() {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("PENSTOCK_"));
        builder.environment().putAll(environment);
        try {
            Process launched = builder.start();
            process = launched;
            return launched;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not start", e);
        }
    }

    /** Ends it as {@code kill -9} does. */
    synchronized void kill() throws InterruptedException {
        wanted = false;
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Asks it to end, and kills it where it does not within 20 seconds. */
    synchronized void stop() throws InterruptedException {
        wanted = false;
        if (process != null) {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }

    /** Whether it ended although nobody ended it. */
    synchronized boolean endedByItself() {
        return wanted && process != null && !process.isAlive();
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(
                    "\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(its log cannot be read: " + e.getMessage() + ")";
        }
    }

    @Override
    public void close() {
        Process running;
        synchronized (this) {
            wanted = false;
            running = process;
        }
        if (running != null) {
            running.destroyForcibly();
        }
    }
}
