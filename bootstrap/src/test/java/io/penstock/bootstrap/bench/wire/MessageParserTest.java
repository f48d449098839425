package io.penstock.bootstrap.bench.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageParserTest {

    private static final String ANSWER =
            "HTTP/1.1 201 Created\r\nContent-Type: text/plain\r\ncontent-LENGTH: 5\r\n\r\nhello";

    private final MessageParser parser = new MessageParser();

    @Test
    void anAnswerEndsWithItsBodyHoweverItIsCut() throws IOException {
        for (int cut = 0; cut < ANSWER.length(); cut++) {
            assertThat(parser.read(bytes(ANSWER.substring(0, cut)))).isFalse();
            assertThat(parser.read(bytes(ANSWER.substring(cut)))).as("cut at %d", cut).isTrue();
            assertThat(parser.lastStatus()).isEqualTo(201);
        }
    }

    @Test
    void whatFollowsAMessageStaysInTheBuffer() throws IOException {
        ByteBuffer two =
                bytes(ANSWER + "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");

        assertThat(parser.read(two)).isTrue();
        assertThat(parser.lastStatus()).isEqualTo(201);
        assertThat(parser.read(two)).isTrue();
        assertThat(parser.lastStatus()).isEqualTo(503);
        assertThat(two.hasRemaining()).isFalse();
    }

    @Test
    void aMessageWithoutALengthHasNoBody() throws IOException {
        assertThat(parser.read(bytes("GET / HTTP/1.1\r\nHost: here\r\n\r\n"))).isTrue();
        assertThat(parser.lastStatus()).isZero();
    }

    @Test
    void aLengthDoesNotOutliveItsMessage() throws IOException {
        assertThat(parser.read(bytes(ANSWER))).isTrue();
        assertThat(parser.read(bytes("HTTP/1.1 204 No Content\r\n\r\n"))).isTrue();
        assertThat(parser.lastStatus()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 2x1 Created\r\n",
                "HTTP/1.1\r\n",
                "HTTP/1.1 999 Strange\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: five\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"
            })
    void whatItCannotReadIsAnError(String message) {
        assertThatThrownBy(() -> parser.read(bytes(message))).isInstanceOf(IOException.class);
    }

    @Test
    void theLongestLineIsBounded() throws IOException {
        String longest = "GET /" + "x".repeat(MessageParser.LONGEST_LINE - 5);

        assertThat(parser.read(bytes(longest))).isFalse();
        assertThatThrownBy(() -> parser.read(bytes("x"))).hasMessageContaining("8,192");
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
