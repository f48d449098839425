package io.penstock.db.storage;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at how a database is set up before it is used. */
final class StartupChecks {

    private static final Pattern MYSQL = Pattern.compile("([89]|\\d{2,})\\..*");
    private static final Logger log = LoggerFactory.getLogger(StartupChecks.class);

    private StartupChecks() {}

    /**
     * Logs what the operator should know.
     *
     * @throws ReservedWordException when it is MySQL 8 or newer
     * @throws SeveralWritersException when it is a cluster that may lose updates
     */
    static void check(DataSource pool, DatabaseUrl url, boolean singleWriter) {
        switch (url.dialect()) {
            case H2 ->
                    log.info(
                            "The embedded database {} survives the death of this program, but not a"
                                    + " power cut: use a MariaDB server where that matters.",
                            url.file().map(Object::toString).orElse("in memory"));
            case MYSQL, MARIADB -> check(variables(pool), url, singleWriter);
        }
    }

    private static Map<String, String> variables(DataSource pool) {
        Jdbi jdbi = Jdbi.create(pool);
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                SHOW GLOBAL VARIABLES
                                WHERE Variable_name
                                    IN ('version', 'wsrep_on', 'innodb_flush_log_at_trx_commit')
                                """)
                        .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    static void check(Map<String, String> variables, DatabaseUrl url, boolean singleWriter) {
        String version = variables.getOrDefault("version", "");
        if (isMySql(version)) {
            throw new ReservedWordException(url.shown(), version);
        }
        if (isOn(variables.getOrDefault("wsrep_on", "OFF")) && !singleWriter) {
            throw new SeveralWritersException(url.shown());
        }
        String flush = variables.getOrDefault("innodb_flush_log_at_trx_commit", "1");
        if (!flush.equals("1")) {
            log.warn(
                    "innodb_flush_log_at_trx_commit is {}: a crash of the database or its machine"
                            + " loses leads that were answered. Set it to 1.",
                    flush);
        }
    }

    /** MySQL reserves the word from 8.0 on. The version of MariaDB has its name in it. */
    private static boolean isMySql(String version) {
        return MYSQL.matcher(version).matches() && !version.contains("MariaDB");
    }

    private static boolean isOn(String value) {
        return value.equalsIgnoreCase("ON") || value.equals("1");
    }
}
