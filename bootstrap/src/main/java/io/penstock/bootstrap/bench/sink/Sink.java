package io.penstock.bootstrap.bench.sink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A buyer on this machine that takes little of it: one thread, and answers made before. It listens
 * on the loopback address. Thread-safe.
 */
public final class Sink implements AutoCloseable {

    private static final int BACKLOG = 4_096;
    private static final int REQUEST_BYTES = 65_536;
    private static final long MILLI = 1_000_000;
    private static final long DRIP_NANOS = 100 * MILLI;

    private final Selector selector;
    private final ServerSocketChannel server;
    private final SinkBehaviour behaviour;
    private final ByteBuffer in = ByteBuffer.allocateDirect(REQUEST_BYTES);
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final PriorityQueue<Reply> later = new PriorityQueue<>();
    private final List<Reply> held = new ArrayList<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("sink").unstarted(this::run);
    private volatile boolean paused;

    private Sink(Selector selector, ServerSocketChannel server, SinkBehaviour behaviour) {
        this.selector = selector;
        this.server = server;
        this.behaviour = behaviour;
    }

    /**
     * Starts a buyer.
     *
     * @param port where it listens, 0 for a free port
     */
    public static Sink start(int port, SinkBehaviour behaviour) throws IOException {
        Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        Sink sink = new Sink(selector, server, behaviour);
        sink.thread.start();
        return sink;
    }

    /** Where it takes leads, at any path. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.socket().getLocalPort());
    }

    /** How many requests came. */
    public long requests() {
        return requests.get();
    }

    /** How many leads it took with 200. */
    public long taken() {
        return taken.get();
    }

    /** Answers nothing from now on; what comes is answered after {@link #resume}. */
    public void pause() {
        paused = true;
    }

    public void resume() {
        paused = false;
        selector.wakeup();
    }

    private void run() {
        try {
            while (server.isOpen()) {
                selector.select(this::proceed, patience());
                replyDue();
            }
        } catch (IOException | ClosedSelectorException e) {
            // Closed from outside: there is nothing left to answer.
            paused = true;
        }
    }

    /** Milliseconds until something is due, 0 for no end. */
    private long patience() {
        Reply next = later.peek();
        return next == null ? 0 : Math.max(1, (next.at() - System.nanoTime()) / MILLI);
    }

    private void proceed(SelectionKey key) {
        if (!(key.attachment() instanceof Caller caller)) {
            accept();
            return;
        }
        try {
            if (key.isWritable()) {
                caller.write();
            } else if (caller.read()) {
                treat(caller, behaviour.manner(requests.getAndIncrement()));
            }
        } catch (IOException e) {
            drop(caller);
        }
    }

    private void accept() {
        try {
            SocketChannel channel = server.accept();
            if (channel != null) {
                Caller.greet(channel, selector, in);
            }
        } catch (IOException e) {
            paused = !server.isOpen();
        }
    }

    private void treat(Caller caller, Manner manner) throws IOException {
        switch (manner) {
            case ANSWER -> reply(caller, Replies.taken(), manner);
            case FAIL -> reply(caller, Replies.failed(), manner);
            case DRIP -> reply(caller, Replies.taken(), manner);
            case FLOOD -> reply(caller, Replies.flood(), manner);
            case CIRCLE -> reply(caller, Replies.circle(), manner);
            case RESET -> caller.reset();
            case HANG -> {}
        }
    }

    private void reply(Caller caller, ByteBuffer bytes, Manner manner) throws IOException {
        long delay = behaviour.delay().toNanos();
        Reply reply = new Reply(System.nanoTime() + delay, caller, bytes, manner);
        if (paused) {
            held.add(reply);
        } else if (delay > 0) {
            later.add(reply);
        } else {
            give(reply);
        }
    }

    private void replyDue() {
        if (!paused && !held.isEmpty()) {
            later.addAll(held);
            held.clear();
        }
        Reply next = later.peek();
        while (next != null && next.at() - System.nanoTime() <= 0) {
            later.remove();
            try {
                give(next);
            } catch (IOException e) {
                drop(next.caller());
            }
            next = later.peek();
        }
    }

    private void give(Reply reply) throws IOException {
        if (!reply.caller().isOpen()) {
            return;
        }
        if (reply.manner() == Manner.DRIP) {
            drip(reply);
            return;
        }
        if (reply.manner() == Manner.ANSWER) {
            taken.incrementAndGet();
        }
        reply.caller().write(reply.bytes());
    }

    private void drip(Reply reply) throws IOException {
        ByteBuffer bytes = reply.bytes();
        reply.caller().write(bytes.slice(bytes.position(), 1));
        bytes.position(bytes.position() + 1);
        if (bytes.hasRemaining()) {
            later.add(new Reply(reply.at() + DRIP_NANOS, reply.caller(), bytes, reply.manner()));
        }
    }

    private static void drop(Caller caller) {
        try {
            caller.close();
        } catch (IOException e) {
            // It is gone either way.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    /** An answer that is given at a moment of {@link System#nanoTime}. */
    private record Reply(long at, Caller caller, ByteBuffer bytes, Manner manner)
            implements Comparable<Reply> {
        @Override
        public int compareTo(Reply other) {
            return Long.compare(at, other.at);
        }
    }
}
