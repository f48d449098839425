package io.penstock.bootstrap.sink.wire;

import java.util.List;

/** How the end of a body is told. */
sealed interface Framing {

    /** So many bytes, 0 or more. */
    record Length(long bytes) implements Framing {}

    /** Chunks, each with its length, up to an empty one. */
    record Chunks() implements Framing {}

    /**
     * How a request's body is framed.
     *
     * @throws WireException when its headers contradict themselves or ask for what a sink cannot do
     */
    static Framing of(RequestHead head) throws WireException {
        List<String> codings = head.all("Transfer-Encoding");
        List<String> lengths = head.all("Content-Length").stream().distinct().toList();
        if (codings.isEmpty()) {
            return new Length(lengths.isEmpty() ? 0 : length(lengths));
        }
        if (!lengths.isEmpty()) {
            throw WireException.malformed("It has both a length and a transfer coding.");
        }
        if (codings.size() != 1 || !codings.getFirst().equalsIgnoreCase("chunked")) {
            throw new WireException(
                    WireException.NOT_IMPLEMENTED,
                    "No transfer coding is known but chunked; this one is not.");
        }
        return new Chunks();
    }

    private static long length(List<String> lengths) throws WireException {
        if (lengths.size() != 1 || !lengths.getFirst().matches("[0-9]{1,18}")) {
            throw WireException.malformed("Its Content-Length is no number of bytes.");
        }
        return Long.parseLong(lengths.getFirst());
    }
}
