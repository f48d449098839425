package io.penstock.bootstrap.sink.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads heads and other lines of requests. Not thread-safe. */
final class HeadReader {

    static final int LONGEST_HEAD = 64 * 1_024;

    private static final int TLS_HANDSHAKE = 0x16;
    private static final Pattern REQUEST_LINE =
            Pattern.compile("([!-~]+) ([!-\u00ff]+) (HTTP/1\\.[01])");
    private static final Pattern HEADER = Pattern.compile("([!-9;-~]++):([^\r\n]*+)");
    private static final int MOST_HEADERS = 200;

    private final InputStream in;

    HeadReader(InputStream in) {
        this.in = in;
    }

    /**
     * Reads a head.
     *
     * @return nothing when the caller ended the connection before one began
     * @throws WireException when what came is none, or is longer than 64 KiB
     */
    Optional<RequestHead> read() throws IOException, WireException {
        if (!hasMore()) {
            return Optional.empty();
        }
        Allowance allowance = new Allowance(LONGEST_HEAD);
        String first = line(allowance);
        while (first.isEmpty()) {
            first = line(allowance);
        }
        Matcher matcher = REQUEST_LINE.matcher(first);
        if (!matcher.matches()) {
            throw WireException.malformed("The first line is none of an HTTP/1.1 request.");
        }
        return Optional.of(
                new RequestHead(
                        matcher.group(1), matcher.group(2), matcher.group(3), headers(allowance)));
    }

    /** Reads over lines up to an empty one. */
    void skipHeaders(Allowance allowance) throws IOException, WireException {
        String line = line(allowance);
        while (!line.isEmpty()) {
            line = line(allowance);
        }
    }

    private List<Header> headers(Allowance allowance) throws IOException, WireException {
        List<Header> headers = new ArrayList<>();
        for (String line = line(allowance); !line.isEmpty(); line = line(allowance)) {
            Matcher matcher = HEADER.matcher(line);
            if (!matcher.matches()) {
                throw WireException.malformed("A line of the head is no header.");
            }
            if (headers.size() == MOST_HEADERS) {
                throw new WireException(
                        WireException.HEADERS_TOO_LARGE,
                        "A head has more than " + MOST_HEADERS + " headers.");
            }
            headers.add(new Header(matcher.group(1), matcher.group(2).strip()));
        }
        return headers;
    }

    /** Reads a line without its end. */
    String line(Allowance allowance) throws IOException, WireException {
        byte[] line = new byte[128];
        int length = 0;
        for (int next = byteOf(allowance); next != '\n'; next = byteOf(allowance)) {
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = (byte) next;
        }
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return new String(line, 0, end, StandardCharsets.ISO_8859_1);
    }

    private boolean hasMore() throws IOException, WireException {
        in.mark(1);
        int first = in.read();
        in.reset();
        if (first == TLS_HANDSHAKE) {
            throw WireException.malformed(
                    "The caller speaks TLS, and a sink does not. Write http:// in its endpoint.");
        }
        return first >= 0;
    }

    private int byteOf(Allowance allowance) throws IOException, WireException {
        allowance.use();
        int next = in.read();
        if (next < 0) {
            throw new EOFException("The caller ended the connection within a request.");
        }
        return next;
    }

    /** How many bytes may still come. */
    static final class Allowance {

        private int left;

        Allowance(int bytes) {
            left = bytes;
        }

        private void use() throws WireException {
            if (left-- == 0) {
                throw new WireException(
                        WireException.HEADERS_TOO_LARGE,
                        "A head or a chunk's line is longer than " + LONGEST_HEAD + " bytes.");
            }
        }
    }
}
