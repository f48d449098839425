package io.penstock.application.configuration;

import java.util.Optional;
import java.util.Set;

/** What must hold of a document, or of the whole configuration, for a change to be made. */
public sealed interface Precondition {

    /** It holds always. */
    record None() implements Precondition {}

    /** It must be there, whatever its version. */
    record Present() implements Precondition {}

    /** It must not be there. */
    record Absent() implements Precondition {}

    /**
     * It must be at one of these versions.
     *
     * @param versions the versions; none: it never holds
     */
    record AtVersion(Set<Long> versions) implements Precondition {
        public AtVersion {
            versions = Set.copyOf(versions);
        }
    }

    /** Nothing must hold. */
    static Precondition none() {
        return new None();
    }

    /**
     * Whether it holds.
     *
     * @param current the version now; empty where it is not there
     */
    default boolean holds(Optional<Long> current) {
        return switch (this) {
            case None() -> true;
            case Present() -> current.isPresent();
            case Absent() -> current.isEmpty();
            case AtVersion(var versions) -> current.filter(versions::contains).isPresent();
        };
    }
}
