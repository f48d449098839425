package io.penstock.bootstrap.bench.sink;

import io.penstock.bootstrap.bench.wire.MessageParser;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A connection to a sink. Used by the sink's thread only. */
final class Caller {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer in;
    private final MessageParser requests = new MessageParser();
    private ByteBuffer out = NOTHING;

    private Caller(SocketChannel channel, SelectionKey key, ByteBuffer in) {
        this.channel = channel;
        this.key = key;
        this.in = in;
    }

    static void greet(SocketChannel channel, Selector selector, ByteBuffer in) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        key.attach(new Caller(channel, key, in));
    }

    /**
     * Reads what came.
     *
     * @return whether a request is complete
     * @throws IOException when the caller is gone, or talks no HTTP
     */
    boolean read() throws IOException {
        in.clear();
        if (channel.read(in) < 0) {
            throw new IOException("The caller is gone.");
        }
        in.flip();
        return requests.read(in);
    }

    void write(ByteBuffer reply) throws IOException {
        out = reply;
        write();
    }

    /** Writes on; what does not fit is written when there is room. */
    void write() throws IOException {
        channel.write(out);
        int wanted = out.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (key.interestOps() != wanted) {
            key.interestOps(wanted);
        }
    }

    void reset() throws IOException {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        close();
    }

    void close() throws IOException {
        key.cancel();
        channel.close();
    }

    boolean isOpen() {
        return channel.isOpen();
    }
}
