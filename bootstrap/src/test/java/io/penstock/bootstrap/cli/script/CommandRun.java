package io.penstock.bootstrap.cli.script;

import io.penstock.bootstrap.cli.PenstockCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What came of running the real command line.
 *
 * @param status the exit status
 * @param out what was printed
 * @param errors what was printed as errors
 */
public record CommandRun(int status, String out, String errors) {

    /** Runs one command after the other, since what is printed is caught for the whole process. */
    public static synchronized CommandRun of(String... arguments) {
        PrintStream usualOut = System.out;
        PrintStream usualErrors = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
            int status = PenstockCommand.run(arguments);
            return new CommandRun(
                    status,
                    out.toString(StandardCharsets.UTF_8),
                    errors.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErrors);
        }
    }

    /** The last line that was printed. */
    public String lastLine() {
        return out.lines().reduce((_, line) -> line).orElse("");
    }
}
