package io.penstock.bootstrap.sink.wire;

/** Takes a body as it comes. */
@FunctionalInterface
public interface BodyPart {

    /**
     * Takes what came next.
     *
     * @param bytes lent for the call only
     * @param length how many of them, from the first, are of the body
     */
    void take(byte[] bytes, int length);
}
