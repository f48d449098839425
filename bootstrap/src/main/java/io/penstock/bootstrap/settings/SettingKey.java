package io.penstock.bootstrap.settings;

import java.util.Locale;
import java.util.stream.Stream;

/** Every key of the settings file; each is also an environment variable. */
public enum SettingKey {
    HOST(
            "host",
            Form.TEXT,
            "The address to listen on: 127.0.0.1 for this machine only, 0.0.0.0 for all."),
    PORT("port", Form.NUMBER, "The port to listen on; 0 picks a free one."),
    DATA("data", Form.TEXT, "The folder of the embedded database and the generated admin key."),
    ZONE(
            "zone",
            Form.TEXT,
            "The system's time zone: days of caps, time() and dow() are read in it."),
    CURRENCY("currency", Form.TEXT, "The currency of all amounts of money, an ISO 4217 code."),
    ADMIN_KEY(
            "admin_key", Form.SECRET, "An API key that may do everything, 16 characters or more."),
    TRUSTED_PROXIES(
            "trusted_proxies",
            Form.LIST,
            "Networks of proxies whose X-Forwarded-For is believed, such as 10.0.0.0/8."),
    DATABASE_URL("database.url", Form.TEXT, "A JDBC URL of MariaDB; absent: embedded H2."),
    DATABASE_USER("database.user", Form.TEXT, "The database's user."),
    DATABASE_PASSWORD("database.password", Form.SECRET, "The database user's password."),
    DATABASE_POOL_SIZE(
            "database.pool_size", Form.NUMBER, "How many connections to keep, 2 to 200."),
    DATABASE_SINGLE_WRITER(
            "database.single_writer",
            Form.FLAG,
            "Declares that a Galera cluster is written through one node only."),
    INTAKE_MODE(
            "intake.mode",
            Form.TEXT,
            "group: leads that come at the same time share a transaction; single: each has its"
                    + " own."),
    INTAKE_QUEUE(
            "intake.queue", Form.NUMBER, "How many leads may wait to be stored, 1 to 1000000."),
    INTAKE_GROUP(
            "intake.group", Form.NUMBER, "How many leads share a transaction at most, 1 to 5000."),
    INTAKE_WRITERS(
            "intake.writers", Form.NUMBER, "How many shared transactions run at once, 1 to 4."),
    DELIVERY_ALLOWED_NETWORKS(
            "delivery.allowed_networks",
            Form.LIST,
            "Networks that deliveries may go to although they are not public, such as 10.0.0.0/8."),
    DELIVERY_BATCH_FOLDERS(
            "delivery.batch_folders",
            Form.LIST,
            "Folders of this machine that batches may be written to, by absolute paths."),
    DELIVERY_CONCURRENCY(
            "delivery.concurrency",
            Form.NUMBER,
            "How many deliveries are in the air at once, 1 to 10000."),
    DELIVERY_LEASE(
            "delivery.lease",
            Form.TEXT,
            "How long a delivery stays claimed by a program that died, 1 s to 10 minutes."),
    SECRETS_KEY("secrets.key", Form.SECRET, "What secrets are encrypted with: 32 bytes in base64."),
    SECRETS_KEY_FILE("secrets.key_file", Form.TEXT, "The file that holds that key instead."),
    SECRETS_PREVIOUS_KEYS(
            "secrets.previous_keys",
            Form.SECRETS,
            "Keys that secrets can be read with besides, such as earlier ones."),
    SECRETS_PREVIOUS_KEYS_FILE(
            "secrets.previous_keys_file", Form.TEXT, "A file of such keys, one a line."),
    GEOIP_DATABASE(
            "geoip.database",
            Form.TEXT,
            "A file of countries by IP address in MaxMind's format; absent: countries are not told."),
    ADAPTERS("adapters", Form.LIST, "The adapters that are on, by name."),
    PLUGINS("plugins", Form.TEXT, "The folder whose jars may bring more adapters."),
    SETTINGS("settings", Form.SECTIONS, "Settings of adapters: a section for each, by name.");

    /** How a value is written in the environment. */
    enum Form {
        TEXT,
        SECRET,
        NUMBER,
        FLAG,
        /** Values separated by commas. */
        LIST,
        /** Values separated by commas that are shown to nobody. */
        SECRETS,
        /** One variable for each key of each section. */
        SECTIONS
    }

    private final String path;
    private final Form form;
    private final String meaning;

    SettingKey(String path, Form form, String meaning) {
        this.path = path;
        this.form = form;
        this.meaning = meaning;
    }

    /** The key in the settings file, sections separated by dots. */
    public String path() {
        return path;
    }

    /** The environment variable that gives it. */
    public String variable() {
        return "PENSTOCK_" + path.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** What it means, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether its value is shown to nobody. */
    public boolean isSecret() {
        return form == Form.SECRET || form == Form.SECRETS;
    }

    Form form() {
        return form;
    }

    static Stream<SettingKey> all() {
        return Stream.of(values());
    }
}
