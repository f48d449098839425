package io.penstock.db.storage;

/** The database does not take a name of the schema: MySQL reserves LEAD from 8.0 on. */
public class ReservedWordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReservedWordException(String database, String version) {
        super(
                "The database "
                        + database
                        + " is MySQL "
                        + version
                        + ", which reserves the word LEAD, a column of many tables. Use MariaDB 10.6"
                        + " or later.");
    }
}
