package io.penstock.delivery.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;

/**
 * Reads answers.
 *
 * <p>The body is text in the charset that the configuration or its {@code Content-Type} names, else
 * in UTF-8. It is never decompressed: no compression is asked for, and what a buyer compresses
 * unasked is kept as it came.
 */
final class AnswerReader {

    /** How much of a body is read, in bytes; where there is more, the connection is given up. */
    static final int LARGEST_BODY = 1 << 20;

    private AnswerReader() {}

    /**
     * Reads an answer to its end, or to {@link #LARGEST_BODY}.
     *
     * @param contentType the type of the body, whatever the answer itself says
     * @param connection cancelled where the body goes on, since closing would read all of it
     */
    static Answer read(
            ClassicHttpResponse response, Cancellable connection, Optional<String> contentType) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Optional<IOException> broken = Optional.empty();
        boolean cut = false;
        try {
            cut = !readInto(bytes, response.getEntity());
            if (cut) {
                connection.cancel();
            }
        } catch (IOException e) {
            broken = Optional.of(e);
        }
        return new Answer(
                response.getCode(),
                Objects.requireNonNullElse(response.getReasonPhrase(), ""),
                header(response, HttpHeaders.LOCATION),
                header(response, HttpHeaders.RETRY_AFTER),
                headers(response),
                bytes.toString(charset(response, contentType)),
                cut,
                broken);
    }

    /** Returns whether that was all. */
    private static boolean readInto(ByteArrayOutputStream bytes, HttpEntity entity)
            throws IOException {
        InputStream content = entity == null ? InputStream.nullInputStream() : entity.getContent();
        byte[] buffer = new byte[8 << 10];
        int count = content.read(buffer);
        while (count >= 0) {
            int room = LARGEST_BODY - bytes.size();
            bytes.write(buffer, 0, Math.min(count, room));
            if (count > room) {
                return false;
            }
            count = content.read(buffer);
        }
        return true;
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(
                    header.getName().toLowerCase(Locale.ROOT),
                    Objects.requireNonNullElse(header.getValue(), ""));
        }
        return headers;
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    private static Charset charset(ClassicHttpResponse response, Optional<String> contentType) {
        return contentType
                .flatMap(AnswerReader::charset)
                .or(() -> header(response, HttpHeaders.CONTENT_TYPE).flatMap(AnswerReader::charset))
                .orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> charset(String contentType) {
        return Optional.ofNullable(ContentType.parseLenient(contentType))
                .map(ContentType::getCharset);
    }
}
