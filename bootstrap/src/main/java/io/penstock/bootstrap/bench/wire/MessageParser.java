package io.penstock.bootstrap.bench.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Finds where an HTTP/1.1 request or answer ends, and the status of an answer. It reads messages
 * whose body has a {@code Content-Length} or is absent, one after the other. Not thread-safe.
 */
public final class MessageParser {

    /** The longest line of a header, in bytes. */
    static final int LONGEST_LINE = 8_192;

    private static final String LENGTH = "content-length:";
    private static final String ENCODING = "transfer-encoding:";

    private final byte[] line = new byte[LONGEST_LINE];

    private int used;
    private boolean begun;
    private boolean inBody;
    private long bodyLeft;
    private int status;

    /**
     * Reads on.
     *
     * @return whether a message is complete; what follows it stays in the buffer
     * @throws IOException when it is no HTTP message, has a line of more than 8,192 bytes, or a
     *     chunked body
     */
    public boolean read(ByteBuffer in) throws IOException {
        while (!inBody && in.hasRemaining()) {
            byte next = in.get();
            if (next == '\n') {
                endLine();
            } else if (next != '\r') {
                add(next);
            }
        }
        if (!inBody) {
            return false;
        }
        int read = (int) Math.min(bodyLeft, in.remaining());
        in.position(in.position() + read);
        bodyLeft -= read;
        if (bodyLeft > 0) {
            return false;
        }
        begun = false;
        inBody = false;
        return true;
    }

    private void add(byte next) throws IOException {
        if (used == LONGEST_LINE) {
            throw new IOException("A line of the header has more than 8,192 bytes.");
        }
        line[used++] = next;
    }

    private void endLine() throws IOException {
        if (!begun) {
            status = used > 4 && line[0] == 'H' && line[4] == '/' ? status() : 0;
            bodyLeft = 0;
            begun = true;
        } else if (used == 0) {
            inBody = true;
        } else if (startsWith(LENGTH)) {
            bodyLeft = length();
        } else if (startsWith(ENCODING)) {
            throw new IOException("The body is chunked, which is not read here.");
        }
        used = 0;
    }

    private int status() throws IOException {
        if (used < 12 || line[8] != ' ') {
            throw new IOException("This is no answer of HTTP/1.1: " + text(0));
        }
        int code = 100 * (line[9] - '0') + 10 * (line[10] - '0') + line[11] - '0';
        if (code < 100 || code > 599) {
            throw new IOException("This is no answer of HTTP/1.1: " + text(0));
        }
        return code;
    }

    private long length() throws IOException {
        String text = text(LENGTH.length()).strip();
        try {
            long length = Long.parseLong(text);
            if (length >= 0) {
                return length;
            }
        } catch (NumberFormatException e) {
            throw new IOException("This is no length: " + text, e);
        }
        throw new IOException("This is no length: " + text);
    }

    private boolean startsWith(String name) {
        if (used < name.length() || (line[0] | 0x20) != name.charAt(0)) {
            return false;
        }
        return text(0).toLowerCase(Locale.ROOT).startsWith(name);
    }

    private String text(int from) {
        return new String(line, from, used - from, StandardCharsets.ISO_8859_1);
    }

    /** The status of the last answer, 100 to 599; 0 of a request. */
    public int lastStatus() {
        return status;
    }
}
