package io.penstock.bootstrap.sink.wire;

/** A field of a message's head, as it was written. */
public record Header(String name, String value) {}
