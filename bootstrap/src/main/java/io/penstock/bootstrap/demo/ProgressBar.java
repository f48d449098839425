package io.penstock.bootstrap.demo;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Shows how far something has come: one line that is drawn again on a terminal, a line for each
 * tenth elsewhere. Thread-safe.
 */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;
    private final String what;
    private final int total;
    private final long begun = System.nanoTime();
    private int done;
    private int shown = -1;

    private ProgressBar(PrintStream out, boolean terminal, String what, int total) {
        this.out = out;
        this.terminal = terminal;
        this.what = what;
        this.total = total;
    }

    /** A bar on the standard output. */
    @SuppressWarnings("SystemConsoleNull") // It is null still, where the output is no terminal.
    static ProgressBar onStandardOutput(String what, int total) {
        Console console = System.console();
        return new ProgressBar(System.out, console != null && console.isTerminal(), what, total);
    }

    /** One more is done. */
    synchronized void step() {
        done++;
        int steps = terminal ? 100 : 10;
        int reached = (int) ((long) done * steps / total);
        if (reached != shown) {
            shown = reached;
            draw();
        }
    }

    private void draw() {
        String line =
                String.format(
                        Locale.ROOT, "%s [%s] %d of %d, %,.0f/s", what, bar(), done, total, rate());
        if (terminal) {
            out.print("\r" + line);
            if (done == total) {
                out.println();
            }
        } else {
            out.println(line);
        }
        out.flush();
    }

    private String bar() {
        int filled = (int) ((long) done * WIDTH / total);
        return "#".repeat(filled) + " ".repeat(WIDTH - filled);
    }

    private double rate() {
        return done / Math.max(1e-9, (System.nanoTime() - begun) / 1e9);
    }
}
