package io.penstock.bootstrap.sink;

import io.penstock.bootstrap.sink.wire.BodyPart;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Keeps the beginning of a body and counts the rest. Not thread-safe. */
final class BodyRecorder implements BodyPart {

    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private long bytes;

    @Override
    public void take(byte[] part, int length) {
        bytes += length;
        start.write(part, 0, Math.min(length, RecordedBody.MOST_TEXT - start.size()));
    }

    /** What came so far. */
    RecordedBody body() {
        ByteBuffer kept = ByteBuffer.wrap(start.toByteArray());
        CharBuffer text = CharBuffer.allocate(kept.remaining());
        boolean whole = bytes == kept.remaining();
        // A character that the cut has halved is left out.
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(kept, text, whole);
        if (result.isError()) {
            int shown = Math.min(kept.limit(), RecordedBody.MOST_HEX);
            String hex = HexFormat.of().formatHex(kept.array(), 0, shown);
            return new RecordedBody(hex, true, bytes, shown);
        }
        return new RecordedBody(text.flip().toString(), false, bytes, kept.position());
    }
}
