package io.penstock.delivery.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The buyer's end of a connection. */
final class Wire {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)\r\n");

    private final Socket socket;
    private final CountDownLatch closing;

    Wire(Socket socket, CountDownLatch closing) {
        this.socket = socket;
        this.closing = closing;
    }

    /** Reads the request line and the headers; empty where the client has closed. */
    Optional<String> readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            head.append((char) next);
        }
        return Optional.of(head.toString());
    }

    /** Reads a whole request; empty where the client has closed. */
    Optional<String> readRequest() throws IOException {
        Optional<String> head = readHead();
        if (head.isEmpty()) {
            return head;
        }
        Matcher length = LENGTH.matcher(head.get());
        int count = length.find() ? Integer.parseInt(length.group(1)) : 0;
        byte[] body = socket.getInputStream().readNBytes(count);
        return Optional.of(head.get() + new String(body, StandardCharsets.UTF_8));
    }

    /** Reads and forgets everything until the client has closed. */
    void skipAll() throws IOException {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    void write(String text) throws IOException {
        writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void writeBytes(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Does nothing for a moment, as a slow buyer does. */
    void pause() throws InterruptedException {
        Thread.sleep(PAUSE);
    }

    /** Does nothing until the server is closed. */
    void hang() throws InterruptedException {
        closing.await();
    }

    boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Breaks the connection, so that the client reads an error and not an end. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
