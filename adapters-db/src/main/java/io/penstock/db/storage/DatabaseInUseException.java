package io.penstock.db.storage;

import java.nio.file.Path;

/** The file of the embedded database is open in another program. */
public class DatabaseInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseInUseException(Path file, Throwable cause) {
        super(
                "The database file "
                        + file
                        + ".mv.db is in use by another program. Stop that program, give this one"
                        + " another file, or let both use a MariaDB server.",
                cause);
    }
}
