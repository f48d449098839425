package io.penstock.bootstrap.bench.server;

import io.penstock.bootstrap.bench.BenchException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the objects of a Java process take, as {@code jcmd} tells. */
public final class HeapUse {

    private static final Pattern USED = Pattern.compile("\\bused (\\d+)K");
    private static final int KIB = 1_024;

    private HeapUse() {}

    /**
     * The bytes of the objects that are left after a collection.
     *
     * @throws BenchException when there is no jcmd, or the process does not answer it
     */
    public static long live(ChildProcess process) {
        jcmd(process, "GC.run");
        String answer = jcmd(process, "GC.heap_info");
        Matcher used = USED.matcher(answer);
        if (!used.find()) {
            throw new BenchException("jcmd does not tell the heap: " + answer);
        }
        return Long.parseLong(used.group(1)) * KIB;
    }

    private static String jcmd(ChildProcess process, String command) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process running =
                    new ProcessBuilder(jcmd, Long.toString(process.id()), command)
                            .redirectErrorStream(true)
                            .start();
            try (BufferedReader lines = running.inputReader(StandardCharsets.UTF_8)) {
                return lines.lines().collect(Collectors.joining("\n"));
            }
        } catch (IOException e) {
            throw new BenchException("There is no jcmd beside this Java.", e);
        }
    }
}
