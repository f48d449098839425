package io.penstock.bootstrap.sink.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A connection to a sink. Used by one thread at a time, but closed by any. */
public final class Caller implements AutoCloseable {

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(2);
    private static final byte[] CONTINUE =
            "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final HeadReader heads;
    private final BodyReader bodies;

    Caller(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        heads = new HeadReader(in);
        bodies = new BodyReader(in, heads);
    }

    /**
     * Waits for a request.
     *
     * @return nothing when no more will come
     * @throws WireException when what came is no request
     * @throws IOException when the caller is gone, or silent for five minutes
     */
    public Optional<RequestHead> readHead() throws IOException, WireException {
        socket.setSoTimeout((int) LONGEST_SILENCE.toMillis());
        return heads.read();
    }

    /**
     * Reads the body that follows a head.
     *
     * @throws WireException when it is longer than 10 MiB or badly framed
     */
    public void readBody(RequestHead head, BodyPart taker) throws IOException, WireException {
        Framing framing = Framing.of(head);
        boolean tooLong = framing instanceof Framing.Length(long b) && b > BodyReader.LONGEST;
        if (!tooLong && head.first("Expect").filter("100-continue"::equalsIgnoreCase).isPresent()) {
            out.write(CONTINUE);
        }
        bodies.read(framing, taker);
    }

    /**
     * Lets time pass.
     *
     * @return whether the caller is still there at its end; it returns at once when the caller goes
     */
    public boolean stays(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        int millis = (int) time.toMillis();
        if (millis == 0) {
            return true;
        }
        try {
            socket.setSoTimeout(millis);
            in.mark(1);
            if (in.read() < 0) {
                return false;
            }
            in.reset();
            // What comes meanwhile is the next request: it waits for its turn.
            Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            return true;
        } catch (SocketTimeoutException stillThere) {
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Answers a request. */
    public void write(Reply reply, RequestHead request) throws IOException {
        out.write(reply.bytes(!request.method().equals("HEAD"), request.keepsAlive()));
    }

    /**
     * Answers what was not read to its end, and ends the connection. What the caller still sends is
     * thrown away for two seconds, for else the answer would be lost with it.
     */
    public void dismiss(Reply reply) throws IOException {
        out.write(reply.bytes(true, false));
        socket.shutdownOutput();
        long end = System.nanoTime() + LONGEST_FAREWELL.toNanos();
        socket.setSoTimeout((int) LONGEST_FAREWELL.toMillis());
        byte[] rest = new byte[8_192];
        int read = 0;
        while (read >= 0 && System.nanoTime() < end) {
            read = in.read(rest);
        }
    }

    /** Ends the connection in the way of a machine that was switched off. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            return;
        }
    }
}
