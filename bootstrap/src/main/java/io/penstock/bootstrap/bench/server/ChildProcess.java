package io.penstock.bootstrap.bench.server;

import io.penstock.bootstrap.bench.BenchException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A Java program in a process of its own, so that its processor time and memory are its own. It
 * ends with this process at the latest. Not thread-safe.
 */
public final class ChildProcess implements AutoCloseable {

    private static final Duration GOODBYE = Duration.ofSeconds(15);
    private static final String END = "\0";
    private static final int LAST_LINES = 3;

    private final Process process;
    private final BlockingQueue<String> output = new LinkedBlockingQueue<>();
    private final Deque<String> last = new ArrayDeque<>();
    private final Thread hook;

    private ChildProcess(Process process) {
        this.process = process;
        this.hook = Thread.ofPlatform().unstarted(process::destroyForcibly);
    }

    /**
     * Runs a class of this program's class path on the same JDK.
     *
     * @param options of the virtual machine, such as {@code -Xmx512m}
     * @param environment variables beside those of this process, without its {@code PENSTOCK_…}
     */
    public static ChildProcess java(
            List<String> options,
            String mainClass,
            List<String> arguments,
            Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-Dlogback.configurationFile=logback.xml");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PENSTOCK_"));
        builder.environment().putAll(environment);
        try {
            ChildProcess child = new ChildProcess(builder.start());
            Runtime.getRuntime().addShutdownHook(child.hook);
            Thread.ofPlatform().daemon().name("child-output").start(child::read);
            return child;
        } catch (IOException e) {
            throw new BenchException("A process does not start: " + e.getMessage(), e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
            }
        } catch (IOException e) {
            output.add("(unreadable: " + e.getMessage() + ")");
        }
        output.add(END);
    }

    /**
     * Waits for a line that the process prints.
     *
     * @throws BenchException when it ends, or the line does not come in time; the message says what
     *     it printed last
     */
    public String await(Predicate<String> wanted, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            String line = output.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null) {
                throw new BenchException("A process did not answer in time: " + said());
            }
            if (line.equals(END)) {
                throw new BenchException("A process ended: " + said());
            }
            if (wanted.test(line)) {
                return line;
            }
            if (!line.startsWith("\t")) {
                last.add(line);
            }
            if (last.size() > LAST_LINES) {
                last.remove();
            }
        }
    }

    private String said() {
        return String.join(" / ", last);
    }

    /** Writes a line to its standard input. */
    public void tell(String line) {
        try {
            process.outputWriter(StandardCharsets.UTF_8).write(line + "\n");
            process.outputWriter(StandardCharsets.UTF_8).flush();
        } catch (IOException e) {
            throw new BenchException("A process does not listen: " + e.getMessage(), e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long id() {
        return process.pid();
    }

    /** Its processor time and memory. */
    public ProcessFigures figures() {
        return new ProcessFigures(process.toHandle());
    }

    /** Tells it to end, and kills it if it does not within 15 seconds. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            Collections.addAll(last, "The hook runs already: " + e.getMessage());
        }
    }
}
