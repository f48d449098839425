package io.penstock.bootstrap.sink;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Prints a line for each request. Thread-safe. */
public final class RequestLines {

    private final Optional<PrintStream> out;
    private final DateTimeFormatter time;

    private RequestLines(Optional<PrintStream> out, ZoneId zone) {
        this.out = out;
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(zone);
    }

    /** Prints times of a zone. */
    public static RequestLines to(PrintStream out, ZoneId zone) {
        return new RequestLines(Optional.of(out), zone);
    }

    /** Prints nothing. */
    public static RequestLines none() {
        return new RequestLines(Optional.empty(), ZoneId.of("UTC"));
    }

    void tell(Received request) {
        print(
                request.at(),
                "#%d %s %s  key %s  %d B  -> %s%s%s%s%s"
                        .formatted(
                                request.number(),
                                Plain.line(request.head().method()),
                                Plain.line(request.head().target()),
                                request.key().map(Plain::line).orElse("-"),
                                request.body().bytes(),
                                request.answer(),
                                after(request.delay()),
                                request.again() ? "  again" : "",
                                request.body().isCut() ? "  body cut" : "",
                                request.signature().map(held -> "  " + held.why()).orElse("")));
    }

    void tellLeft(Received request, Duration after) {
        print(
                request.at().plus(after),
                "#%d the caller left after %d ms".formatted(request.number(), after.toMillis()));
    }

    void tellMalformed(Instant at, String answer, String why) {
        print(at, "no request -> " + answer + "  " + why);
    }

    private static String after(Duration delay) {
        return delay.isZero() ? "" : " after " + delay.toMillis() + " ms";
    }

    private void print(Instant at, String line) {
        out.ifPresent(stream -> stream.println(time.format(at) + "  " + line));
    }
}
