package io.penstock.bootstrap.bench.server;

import io.penstock.bootstrap.bench.BenchException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives every server a schema of its own, on a MariaDB that is named or that is started when the
 * first one is asked for. The schemas go with it. Not thread-safe.
 */
public final class Databases implements AutoCloseable {

    private static final Pattern URL =
            Pattern.compile("jdbc:(?:mysql|mariadb)://([^/?]+)(?:/[^?]*)?(\\?.*)?");

    private final Optional<String> given;
    private final String user;
    private final String password;
    private final String prefix = "penstock_bench_" + ProcessHandle.current().pid() + "_";
    private final List<String> made = new ArrayList<>();
    private @Nullable LocalMariaDb local;

    /**
     * @param url of JDBC, with any schema or none; absent: a MariaDB is started
     * @param user who may create and drop schemas
     */
    public Databases(Optional<String> url, String user, String password) {
        this.given = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Makes an empty schema.
     *
     * @throws BenchException when it cannot be made
     */
    public Storage.Schema newSchema() {
        String name = prefix + (made.size() + 1);
        run("CREATE DATABASE " + name);
        made.add(name);
        return new Storage.Schema(url(name), user, password);
    }

    /** Removes a schema that is needed no more. */
    public void drop(Storage.Schema schema) {
        made.stream()
                .filter(name -> schema.url().equals(url(name)))
                .findFirst()
                .ifPresent(name -> run("DROP DATABASE IF EXISTS " + name));
    }

    /**
     * Connects as the driver does without any of the server's settings.
     *
     * @throws BenchException when the database cannot be reached
     */
    public static Connection connect(Storage.Schema schema) {
        String url = schema.url().replaceFirst("^jdbc:mariadb:", "jdbc:mysql:");
        try {
            return DriverManager.getConnection(url, schema.user(), schema.password());
        } catch (SQLException e) {
            throw new BenchException("The database does not answer: " + e.getMessage(), e);
        }
    }

    private void run(String statement) {
        try (Connection connection = connect(new Storage.Schema(url(""), user, password));
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new BenchException(
                    "The database refuses '" + statement + "': " + e.getMessage(), e);
        }
    }

    private String url(String schema) {
        String text = given.orElseGet(() -> local().url());
        Matcher url = URL.matcher(text);
        if (!url.matches()) {
            throw new BenchException(
                    "--database-url begins with jdbc:mariadb:// or jdbc:mysql://, unlike this one.");
        }
        String options = url.group(2) == null ? "" : url.group(2);
        return "jdbc:mariadb://" + url.group(1) + "/" + schema + options;
    }

    private LocalMariaDb local() {
        if (local == null) {
            local = LocalMariaDb.start();
        }
        return local;
    }

    @Override
    public void close() {
        if (local != null) {
            local.close();
        } else {
            made.forEach(name -> run("DROP DATABASE IF EXISTS " + name));
        }
    }
}
