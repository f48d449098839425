package io.penstock.http.server;

import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A request body: read within limits of size and time, or cleared away. Belongs to one thread. */
final class RequestBody {

    /** How much of an unread body is cleared away, so that its sender comes to read the answer. */
    private static final long MOST_DISCARDED_BYTES = 64L * 1024 * 1024;

    private static final Duration LONGEST_DISCARDING = Duration.ofSeconds(5);
    private static final int BUFFER_BYTES = 8 * 1024;

    private final HttpServletRequest request;
    private @Nullable ServletInputStream stream;

    RequestBody(HttpServletRequest request) {
        this.request = request;
    }

    byte[] read(int maximumBytes, Duration timeout) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > maximumBytes) {
            throw tooLarge(maximumBytes);
        }
        Deadline deadline = new Deadline(timeout);
        ByteArrayOutputStream body = new ByteArrayOutputStream((int) Math.max(announced, 256));
        byte[] buffer = new byte[Math.clamp(announced + 1, 256, BUFFER_BYTES)];
        int count;
        while ((count = readSome(buffer)) >= 0) {
            body.write(buffer, 0, count);
            if (body.size() > maximumBytes) {
                throw tooLarge(maximumBytes);
            }
            if (deadline.isOver()) {
                throw tooSlow();
            }
        }
        return body.toByteArray();
    }

    private int readSome(byte[] buffer) throws IOException {
        try {
            return stream().read(buffer);
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw tooSlow();
            }
            throw e;
        }
    }

    /** Opened late, because opening tells a sender who asks first to go on. */
    private ServletInputStream stream() throws IOException {
        if (stream == null) {
            stream = request.getInputStream();
        }
        return stream;
    }

    /** Whether the request has a body that was not read to its end. */
    boolean isLeft() {
        boolean hasBody =
                request.getContentLengthLong() > 0
                        || request.getHeader("Transfer-Encoding") != null;
        return hasBody && (stream == null || !stream.isFinished());
    }

    /**
     * Clears away the rest of a body after the answer was sent: closing the connection on a sender
     * who still writes would reset it, and the answer would be lost.
     */
    void discard() throws IOException {
        boolean isHeldBack = stream == null && request.getHeader("Expect") != null;
        if (isHeldBack) {
            return;
        }
        Deadline deadline = new Deadline(LONGEST_DISCARDING);
        byte[] buffer = new byte[BUFFER_BYTES];
        long discarded = 0;
        int count;
        while (discarded < MOST_DISCARDED_BYTES
                && !deadline.isOver()
                && (count = stream().read(buffer)) >= 0) {
            discarded += count;
        }
    }

    static ProblemException tooLarge(int maximumBytes) {
        return new ProblemException(
                ProblemType.TOO_LARGE, "The body may have at most " + maximumBytes + " bytes.");
    }

    private static ProblemException tooSlow() {
        return new ProblemException(
                ProblemType.BODY_TIMEOUT, "The body took too long to arrive; nothing was done.");
    }

    private static final class Deadline {

        private final long start = System.nanoTime();
        private final long length;

        Deadline(Duration length) {
            this.length = length.toNanos();
        }

        boolean isOver() {
            return System.nanoTime() - start > length;
        }
    }
}
