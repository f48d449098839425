package io.penstock.bootstrap.endtoend;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A buyer that does to each connection what it was told to. */
final class FaultyBuyer implements AutoCloseable {

    private static final int TLS_HANDSHAKE = 0x16;

    /** What it does once a request's headers were read. */
    @FunctionalInterface
    interface Fault {
        void commit(Socket connection, OutputStream answer)
                throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private FaultyBuyer(Fault fault) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(() -> accept(fault));
    }

    static FaultyBuyer with(Fault fault) throws IOException {
        return new FaultyBuyer(fault);
    }

    /** One that sends an answer as it is given, and closes. */
    static FaultyBuyer answering(String answer) throws IOException {
        return with((_, out) -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    String endpoint(String scheme) {
        return scheme + "://127.0.0.1:" + server.getLocalPort() + "/leads";
    }

    private void accept(Fault fault) {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                threads.execute(() -> serve(connection, fault));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void serve(Socket connection, Fault fault) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            readHead(in);
            fault.commit(connection, connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException e) {
            // The other side went first.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void readHead(InputStream in) throws IOException {
        int last = 0;
        int next = in.read();
        while (next >= 0 && next != TLS_HANDSHAKE && last != 0x0d0a0d0a) {
            last = last << 8 | next;
            if (last == 0x0d0a0d0a) {
                return;
            }
            next = in.read();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
