package io.penstock.db.storage;

/** The database is a cluster in which several nodes take writes, which loses updates. */
public class SeveralWritersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SeveralWritersException(String database) {
        super(
                "The database "
                        + database
                        + " is a Galera cluster (wsrep_on is ON). Writes through several of its nodes"
                        + " lose updates, so caps would be passed. Let every program write through"
                        + " one and the same node, and declare it with the setting for a single"
                        + " writer.");
    }
}
