package io.penstock.bootstrap.bench.server;

import io.penstock.bootstrap.bench.BenchException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What a process takes of the machine. Thread-safe.
 *
 * @param process the process, of this machine
 */
public record ProcessFigures(ProcessHandle process) {

    private static final int KIB = 1_024;

    /**
     * The processor time that it took so far, usually in steps of 10 milliseconds.
     *
     * @throws BenchException when the system does not tell, or the process has ended
     */
    public Duration processorTime() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() ->
                        new BenchException(
                                "The system does not tell the processor time of process "
                                        + process.pid()
                                        + ", or it has ended."));
    }

    /**
     * The memory that it has in the machine, in bytes, as {@code ps} tells.
     *
     * @throws BenchException when there is no {@code ps}, or the process has ended
     */
    public long residentBytes() {
        String answer = ps();
        try {
            return Long.parseLong(answer.strip()) * KIB;
        } catch (NumberFormatException e) {
            throw new BenchException(
                    "ps does not tell the memory of process " + process.pid() + ".", e);
        }
    }

    private String ps() {
        try {
            Process ps =
                    new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid()))
                            .start();
            try (BufferedReader lines = ps.inputReader(StandardCharsets.UTF_8)) {
                String line = lines.readLine();
                return line == null ? "" : line;
            }
        } catch (IOException e) {
            throw new BenchException("There is no ps to tell the memory of a process.", e);
        }
    }
}
