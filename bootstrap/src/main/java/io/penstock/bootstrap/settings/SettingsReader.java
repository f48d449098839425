package io.penstock.bootstrap.settings;

import io.penstock.application.account.AdminKey;
import io.penstock.application.adapter.AdapterSettings;
import io.penstock.application.delivery.WorkerSettings;
import io.penstock.application.network.Cidr;
import io.penstock.db.lead.IntakeSettings;
import io.penstock.db.storage.DatabaseSettings;
import io.penstock.delivery.delivery.AllowedNetworks;
import io.penstock.delivery.folder.AllowedFolders;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.http.account.TrustedProxies;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes settings of what was given; every problem is collected before any is reported. */
final class SettingsReader {

    static final List<String> DEFAULT_ADAPTERS =
            List.of("database", "http-delivery", "balance-ledger");

    private static final int LONGEST_TEXT = 2000;

    private final RawSettings raw;
    private final DocumentReader root;

    private SettingsReader(RawSettings raw) {
        this.raw = raw;
        this.root = new DocumentReader(raw.tree());
    }

    /**
     * Reads the settings.
     *
     * @throws SettingsException when anything is wrong with them
     */
    static Settings read(RawSettings raw) {
        return new SettingsReader(raw).read();
    }

    private Settings read() {
        Path data = folder("data", "penstock-data");
        DocumentReader database = sectionOrEmpty("database");
        DocumentReader intake = sectionOrEmpty("intake");
        DocumentReader delivery = sectionOrEmpty("delivery");
        String host = root.text("host", LONGEST_TEXT).orElse("127.0.0.1");
        int port = root.whole("port", 0, 65_535).orElse(8080L).intValue();
        ZoneId zone = zone();
        Currency currency = currency();
        Optional<String> adminKey = adminKey();
        TrustedProxies trustedProxies = trustedProxies();
        DatabaseSettings databaseSettings = database(database, data);
        IntakeSettings intakeSettings = intake(intake);
        AllowedNetworks networks = networks(delivery);
        AllowedFolders folders = folders(delivery);
        WorkerSettings workers = workers(delivery);
        SecretSettings secrets = SecretSettingsReader.read(root);
        Optional<Path> geoipDatabase = geoipDatabase();
        List<String> adapters = adapters();
        Path plugins = folder("plugins", "plugins");
        AdapterSettings adapterSettings = adapterSettings();
        refuseProblems();
        return new Settings(
                host,
                port,
                data,
                zone,
                currency,
                adminKey,
                trustedProxies,
                databaseSettings,
                intakeSettings,
                networks,
                folders,
                workers,
                secrets,
                geoipDatabase,
                adapters,
                plugins,
                adapterSettings);
    }

    private DocumentReader sectionOrEmpty(String key) {
        return root.section(key).orElseGet(() -> new DocumentReader(Map.of()));
    }

    private Path folder(String key, String standard) {
        String folder = root.text(key, LONGEST_TEXT).orElse(standard);
        if (folder.isBlank()) {
            root.problem(key, "must name a folder");
        }
        return Path.of(folder);
    }

    private ZoneId zone() {
        String name = root.text("zone", LONGEST_TEXT).orElse("UTC");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            root.problem("zone", "must be a time zone such as Europe/Berlin, not '" + name + "'");
            return ZoneOffset.UTC;
        }
    }

    private Currency currency() {
        String code = root.text("currency", LONGEST_TEXT).orElse("EUR");
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            root.problem("currency", "must be an ISO 4217 code such as EUR, not '" + code + "'");
            return Currency.getInstance("EUR");
        }
    }

    private Optional<String> adminKey() {
        Optional<String> key = root.text("admin_key", LONGEST_TEXT);
        if (key.isPresent() && key.get().length() < AdminKey.MINIMUM_LENGTH) {
            root.problem(
                    "admin_key", "must have at least " + AdminKey.MINIMUM_LENGTH + " characters");
        } else if (key.isPresent() && !key.get().matches("[\\x21-\\x7e]+")) {
            root.problem("admin_key", "must be of Latin letters, digits and signs, without spaces");
        }
        return key;
    }

    private TrustedProxies trustedProxies() {
        List<Cidr> networks = new ArrayList<>();
        for (String network : root.texts("trusted_proxies", LONGEST_TEXT)) {
            try {
                networks.add(Cidr.parse(network));
            } catch (IllegalArgumentException e) {
                root.problem("trusted_proxies", String.valueOf(e.getMessage()));
            }
        }
        return new TrustedProxies(networks);
    }

    private static DatabaseSettings database(DocumentReader reader, Path data) {
        String embedded = "jdbc:h2:" + data.toAbsolutePath().resolve("penstock");
        Optional<String> given = reader.text("url", LONGEST_TEXT);
        boolean known =
                given.isEmpty() || given.get().matches("jdbc:(([\\w.+-]+:)*(mysql|mariadb)|h2):.+");
        if (!known) {
            reader.problem("url", "must begin with jdbc:mysql:, jdbc:mariadb: or jdbc:h2:");
        }
        String url = known ? given.orElse(embedded) : embedded;
        return new DatabaseSettings(
                url,
                reader.text("user", LONGEST_TEXT).orElse(given.isPresent() ? "penstock" : "sa"),
                reader.text("password", LONGEST_TEXT).orElse(""),
                reader.whole("pool_size", 2, 200).orElse(10L).intValue(),
                reader.flag("single_writer").orElse(false));
    }

    private static IntakeSettings intake(DocumentReader reader) {
        IntakeSettings standard = IntakeSettings.DEFAULT;
        return new IntakeSettings(
                reader.choice("mode", IntakeSettings.Mode.class).orElse(standard.mode()),
                whole(reader, "queue", IntakeSettings.MOST_WAITING, standard.queue()),
                whole(reader, "group", IntakeSettings.LARGEST_GROUP, standard.group()),
                whole(reader, "writers", IntakeSettings.MOST_WRITERS, standard.writers()));
    }

    private static int whole(DocumentReader reader, String key, int most, int standard) {
        return reader.whole(key, 1, most).map(Long::intValue).orElse(standard);
    }

    private static AllowedNetworks networks(DocumentReader reader) {
        String networks = String.join(",", reader.texts("allowed_networks", LONGEST_TEXT));
        try {
            return AllowedNetworks.parse(networks);
        } catch (IllegalArgumentException e) {
            reader.problem("allowed_networks", String.valueOf(e.getMessage()));
            return AllowedNetworks.parse("");
        }
    }

    private static AllowedFolders folders(DocumentReader reader) {
        List<String> folders = reader.texts("batch_folders", LONGEST_TEXT);
        List<Path> absolute = folders.stream().map(Path::of).filter(Path::isAbsolute).toList();
        if (absolute.size() < folders.size()) {
            reader.problem("batch_folders", "must be absolute paths such as /var/batches");
        }
        return new AllowedFolders(absolute);
    }

    private static WorkerSettings workers(DocumentReader reader) {
        WorkerSettings standard = WorkerSettings.DEFAULT;
        return new WorkerSettings(
                reader.whole("concurrency", 1, 10_000)
                        .map(Long::intValue)
                        .orElse(standard.concurrency()),
                reader.duration("lease", Duration.ofSeconds(1), Duration.ofMinutes(10))
                        .orElse(standard.lease()),
                standard.idlePause());
    }

    private Optional<Path> geoipDatabase() {
        DocumentReader reader = sectionOrEmpty("geoip");
        Optional<String> file = reader.text("database", LONGEST_TEXT);
        if (file.filter(String::isBlank).isPresent()) {
            reader.problem("database", "must name a file");
        }
        return file.map(Path::of);
    }

    private List<String> adapters() {
        List<String> adapters = root.texts("adapters", LONGEST_TEXT);
        return adapters.isEmpty() ? DEFAULT_ADAPTERS : adapters;
    }

    private AdapterSettings adapterSettings() {
        Map<String, Map<String, String>> byAdapter = new LinkedHashMap<>();
        root.section("settings")
                .ifPresent(sections -> {
                    for (String adapter : sections.keys()) {
                        sections.section(adapter)
                                .ifPresent(section -> byAdapter.put(adapter, values(section)));
                    }
                });
        return new AdapterSettings(byAdapter);
    }

    private static Map<String, String> values(DocumentReader section) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : section.keys()) {
            section.anything(key).ifPresent(value -> values.put(key, String.valueOf(value)));
        }
        return values;
    }

    private void refuseProblems() {
        List<String> problems = new ArrayList<>(raw.problems());
        for (DocumentProblem problem : root.finish()) {
            String origin =
                    raw.origin(problem.field().replaceAll("\\[.*", ""))
                            .map(from -> " (" + from + ")")
                            .orElse("");
            problems.add(problem.field() + " " + problem.message() + origin);
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }
}
