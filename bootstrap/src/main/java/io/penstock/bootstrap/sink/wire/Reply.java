package io.penstock.bootstrap.sink.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An answer. Its length, and whether the connection ends, are added when it is written.
 *
 * @param status 200 to 599
 * @param headers in the order in which they are written
 * @param body as text, written in UTF-8; left out with 204 and 304
 */
public record Reply(int status, List<Header> headers, String body) {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    public Reply {
        headers = List.copyOf(headers);
    }

    /** An answer of a content type. */
    public static Reply of(int status, String contentType, String body) {
        return new Reply(status, List.of(new Header("Content-Type", contentType)), body);
    }

    /**
     * The bytes of the answer.
     *
     * @param withBody no where HEAD was asked
     * @param keptAlive whether further requests may follow
     */
    byte[] bytes(boolean withBody, boolean keptAlive) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        boolean bodiless = status == NO_CONTENT || status == NOT_MODIFIED;
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" \r\n");
        headers.forEach(header -> append(head, header));
        if (!bodiless) {
            append(head, new Header("Content-Length", Integer.toString(content.length)));
        }
        append(head, new Header("Connection", keptAlive ? "keep-alive" : "close"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (withBody && !bodiless) {
            all.writeBytes(content);
        }
        return all.toByteArray();
    }

    private static void append(StringBuilder head, Header header) {
        head.append(header.name()).append(": ").append(header.value()).append("\r\n");
    }
}
