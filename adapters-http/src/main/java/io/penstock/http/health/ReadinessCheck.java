package io.penstock.http.health;

import java.util.Optional;

/** One of the things that must be well before the program takes requests. Thread-safe. */
public interface ReadinessCheck {

    /** The name by which {@code /readyz} shows it. */
    String name();

    /** What is wrong now, in a sentence; empty where nothing is. */
    Optional<String> trouble();
}
