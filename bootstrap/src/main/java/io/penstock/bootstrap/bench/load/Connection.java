package io.penstock.bootstrap.bench.load;

import io.penstock.bootstrap.bench.wire.MessageParser;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A connection with at most one request in the air. Not thread-safe. */
final class Connection implements AutoCloseable {

    private static final int ANSWER_BYTES = 16_384;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer out;
    private final ByteBuffer in = ByteBuffer.allocateDirect(ANSWER_BYTES);
    private final MessageParser answers = new MessageParser();
    private long since;
    private boolean inTheAir;

    private Connection(SocketChannel channel, SelectionKey key, ByteBuffer out) {
        this.channel = channel;
        this.key = key;
        this.out = out;
    }

    static Connection open(InetSocketAddress server, Selector selector, Requests requests)
            throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        Connection connection = new Connection(channel, key, requests.view());
        key.attach(connection);
        return connection;
    }

    /** Sends a request that waits since a moment. */
    void send(Requests requests, int index, long moment) throws IOException {
        since = moment;
        inTheAir = true;
        requests.select(out, index);
        write();
    }

    private void write() throws IOException {
        channel.write(out);
        int wanted = out.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (key.interestOps() != wanted) {
            key.interestOps(wanted);
        }
    }

    /**
     * Writes or reads on.
     *
     * @return whether the answer is complete
     * @throws IOException when the connection ended, or the answer cannot be read
     */
    boolean proceed() throws IOException {
        if (key.isWritable()) {
            write();
            return false;
        }
        in.clear();
        if (channel.read(in) < 0) {
            throw new IOException("The server closed the connection.");
        }
        in.flip();
        boolean complete = answers.read(in);
        if (complete) {
            inTheAir = false;
        }
        return complete;
    }

    int status() {
        return answers.lastStatus();
    }

    /** Since when the request in the air, or the last one, waits. */
    long since() {
        return since;
    }

    boolean isInTheAir() {
        return inTheAir;
    }

    @Override
    public void close() throws IOException {
        key.cancel();
        channel.close();
    }
}
