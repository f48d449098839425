package io.penstock.bootstrap.sink.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes connections and gives each a virtual thread of its own, so that none waits for another.
 * Thread-safe.
 */
public final class WireServer implements AutoCloseable {

    /** The most connections at once; further ones are answered 503. */
    public static final int MOST_CONNECTIONS = 5_000;

    private static final int BACKLOG = 1_024;

    /** Before the next try where no connection can be taken, as files have run out. */
    private static final long PAUSE_NANOS = 10_000_000;

    private static final Reply FULL =
            Reply.of(
                    503,
                    "text/plain",
                    "A sink has at most " + MOST_CONNECTIONS + " connections at once.\n");

    private final ServerSocket server;
    private final Conversation conversation;
    private final Set<Caller> callers = ConcurrentHashMap.newKeySet();
    private final AtomicLong numbers = new AtomicLong();

    private WireServer(ServerSocket server, Conversation conversation) {
        this.server = server;
        this.conversation = conversation;
    }

    /**
     * Begins to listen.
     *
     * @throws IOException when it cannot listen there
     */
    public static WireServer start(InetSocketAddress address, Conversation conversation)
            throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(address, BACKLOG);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        WireServer server = new WireServer(socket, conversation);
        Thread.ofPlatform().name("sink").start(server::accept);
        return server;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual()
                        .name("sink-" + numbers.incrementAndGet())
                        .start(() -> serve(socket));
            } catch (IOException e) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                Caller caller = new Caller(socket)) {
            callers.add(caller);
            try {
                if (callers.size() > MOST_CONNECTIONS) {
                    caller.dismiss(FULL);
                } else if (!server.isClosed()) {
                    conversation.talk(caller);
                }
            } finally {
                callers.remove(caller);
            }
        } catch (IOException gone) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops listening and ends all connections, also those that wait for an answer. */
    @Override
    public void close() throws IOException {
        server.close();
        callers.forEach(Caller::close);
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Conversation {

        /** Talks until the caller goes; the connection is closed afterwards. */
        void talk(Caller caller) throws IOException, InterruptedException;
    }
}
