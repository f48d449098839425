package io.penstock.db.storage;

/** The database could not be opened when the program started. */
public class DatabaseUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnreachableException(String database, String reason, Throwable cause) {
        super(
                "The database "
                        + database
                        + " cannot be opened: "
                        + reason
                        + " Check that it runs and can be reached from here, and that its URL, user"
                        + " and password are right.",
                cause);
    }
}
