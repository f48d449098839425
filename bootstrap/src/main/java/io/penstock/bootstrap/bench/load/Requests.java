package io.penstock.bootstrap.bench.load;

import java.nio.ByteBuffer;
import java.util.List;

/** Requests that are ready to be written, in one piece of memory outside the heap. Immutable. */
public final class Requests {

    private final ByteBuffer bytes;
    private final int[] ends;

    private Requests(ByteBuffer bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    /**
     * Lays requests out, headers and bodies.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Requests of(List<byte[]> requests) {
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("There must be a request to send.");
        }
        int size = requests.stream().mapToInt(request -> request.length).sum();
        ByteBuffer bytes = ByteBuffer.allocateDirect(size);
        int[] ends = new int[requests.size()];
        for (int index = 0; index < ends.length; index++) {
            bytes.put(requests.get(index));
            ends[index] = bytes.position();
        }
        return new Requests(bytes, ends);
    }

    int size() {
        return ends.length;
    }

    /** A view of its own for a connection. */
    ByteBuffer view() {
        return bytes.duplicate();
    }

    /** Makes a view show one request. */
    void select(ByteBuffer view, int index) {
        view.limit(ends[index]).position(index == 0 ? 0 : ends[index - 1]);
    }
}
