package io.penstock.bootstrap.bench.sink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes that a sink answers. */
final class Replies {

    private static final int FLOOD_BYTES = 10 * 1_024 * 1_024;

    private static final ByteBuffer TAKEN = reply("200 OK", "", "{\"status\":\"accepted\"}");
    private static final ByteBuffer FAILED =
            reply("500 Internal Server Error", "", "{\"status\":\"failed\"}");
    private static final ByteBuffer CIRCLE = reply("307 Temporary Redirect", "Location: /", "");

    private Replies() {}

    static ByteBuffer taken() {
        return TAKEN.duplicate();
    }

    static ByteBuffer failed() {
        return FAILED.duplicate();
    }

    static ByteBuffer circle() {
        return CIRCLE.duplicate();
    }

    static ByteBuffer flood() {
        return reply("200 OK", "", "x".repeat(FLOOD_BYTES));
    }

    private static ByteBuffer reply(String status, String header, String body) {
        String text =
                "HTTP/1.1 "
                        + status
                        + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length()
                        + "\r\n"
                        + (header.isEmpty() ? "" : header + "\r\n")
                        + "\r\n"
                        + body;
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
    }
}
