package io.penstock.application.storage;

import java.util.Optional;

/** The port that tells whether storage answers. */
public interface StorageHealth {

    /** What is wrong with storage now, in a sentence; empty where nothing is. */
    Optional<String> trouble();
}
