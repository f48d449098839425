package io.penstock.bootstrap.sink.wire;

import io.penstock.bootstrap.sink.wire.HeadReader.Allowance;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads bodies of requests, piece by piece. Not thread-safe. */
final class BodyReader {

    /** The longest body that is read, in bytes. */
    static final long LONGEST = 10 * 1_024 * 1_024;

    private static final int PIECE = 16 * 1_024;
    private static final int RADIX = 16;

    private final InputStream in;
    private final HeadReader lines;
    private final byte[] piece = new byte[PIECE];

    BodyReader(InputStream in, HeadReader lines) {
        this.in = in;
        this.lines = lines;
    }

    /**
     * Reads a body to its end.
     *
     * @param framing how its end is told
     * @throws WireException when it is longer than 10 MiB or badly framed
     */
    void read(Framing framing, BodyPart taker) throws IOException, WireException {
        switch (framing) {
            case Framing.Length(long bytes) -> {
                checkLength(bytes);
                copy(bytes, taker);
            }
            case Framing.Chunks _ -> readChunks(taker);
        }
    }

    private void readChunks(BodyPart taker) throws IOException, WireException {
        long all = 0;
        for (long next = chunk(); next > 0; next = chunk()) {
            all += next;
            checkLength(all);
            copy(next, taker);
            if (!lines.line(new Allowance(2)).isEmpty()) {
                throw WireException.malformed("A chunk is longer than it says.");
            }
        }
        lines.skipHeaders(new Allowance(HeadReader.LONGEST_HEAD));
    }

    private long chunk() throws IOException, WireException {
        String size = lines.line(new Allowance(HeadReader.LONGEST_HEAD)).split(";", 2)[0].strip();
        if (!size.matches("[0-9a-fA-F]{1,8}")) {
            throw WireException.malformed("A chunk does not say how long it is.");
        }
        return Long.parseLong(size, RADIX);
    }

    private void copy(long bytes, BodyPart taker) throws IOException {
        for (long left = bytes; left > 0; ) {
            int read = in.read(piece, 0, (int) Math.min(left, piece.length));
            if (read < 0) {
                throw new EOFException("The caller ended the connection within a body.");
            }
            taker.take(piece, read);
            left -= read;
        }
    }

    private static void checkLength(long bytes) throws WireException {
        if (bytes > LONGEST) {
            throw new WireException(
                    WireException.CONTENT_TOO_LARGE,
                    "The body is longer than 10 MiB, which is the most that a sink takes.");
        }
    }
}
