package io.penstock.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.penstock.application.secret.EncryptionKey;
import io.penstock.application.secret.KeyFixture;
import io.penstock.db.lead.IntakeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedSettingsTest {

    /** A value for each key that differs from its default, as the environment writes it. */
    private static final Map<SettingKey, String> OTHER_VALUES = otherValues();

    @TempDir private Path folder;

    private static Map<SettingKey, String> otherValues() {
        Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);
        values.put(SettingKey.HOST, "0.0.0.0");
        values.put(SettingKey.PORT, "9090");
        values.put(SettingKey.DATA, "/var/lib/penstock");
        values.put(SettingKey.ZONE, "Europe/Moscow");
        values.put(SettingKey.CURRENCY, "USD");
        values.put(SettingKey.ADMIN_KEY, "an-admin-key-of-tests");
        values.put(SettingKey.TRUSTED_PROXIES, "10.0.0.0/8, fd00::/8");
        values.put(SettingKey.DATABASE_URL, "jdbc:mysql://db.example/penstock");
        values.put(SettingKey.DATABASE_USER, "somebody");
        values.put(SettingKey.DATABASE_PASSWORD, "12345");
        values.put(SettingKey.DATABASE_POOL_SIZE, "33");
        values.put(SettingKey.DATABASE_SINGLE_WRITER, "true");
        values.put(SettingKey.INTAKE_MODE, "single");
        values.put(SettingKey.INTAKE_QUEUE, "99");
        values.put(SettingKey.INTAKE_GROUP, "7");
        values.put(SettingKey.INTAKE_WRITERS, "3");
        values.put(SettingKey.DELIVERY_ALLOWED_NETWORKS, "10.0.0.0/8, 127.0.0.0/8");
        values.put(SettingKey.DELIVERY_BATCH_FOLDERS, "/var/batches, /srv/more");
        values.put(SettingKey.DELIVERY_CONCURRENCY, "17");
        values.put(SettingKey.DELIVERY_LEASE, "9s");
        values.put(SettingKey.SECRETS_KEY, KeyFixture.text(1));
        values.put(
                SettingKey.SECRETS_PREVIOUS_KEYS, KeyFixture.text(2) + ", " + KeyFixture.text(3));
        values.put(SettingKey.SECRETS_PREVIOUS_KEYS_FILE, "/run/secrets/previous");
        values.put(SettingKey.GEOIP_DATABASE, "/var/lib/geoip/countries.mmdb");
        values.put(SettingKey.ADAPTERS, "memory,http-delivery");
        values.put(SettingKey.PLUGINS, "/opt/plugins");
        return values;
    }

    @Test
    void withoutAnySettingsThereAreDefaults() {
        Settings settings = load(Map.of()).settings();

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.database().url()).startsWith("jdbc:h2:").endsWith("penstock");
        assertThat(settings.intake()).isEqualTo(IntakeSettings.DEFAULT);
        assertThat(settings.adapters()).isEqualTo(SettingsReader.DEFAULT_ADAPTERS);
        assertThat(settings.adminKey()).isEmpty();
        assertThat(settings.geoipDatabase()).isEmpty();
    }

    @Test
    void everyKeyIsReadFromTheEnvironment() {
        Map<String, String> environment = new HashMap<>();
        OTHER_VALUES.forEach((key, value) -> environment.put(key.variable(), value));
        environment.put("PENSTOCK_SETTINGS__HTTP_BALANCE__URL", "http://balance.example");

        LoadedSettings loaded = load(environment);

        assertOthers(loaded.settings());
        assertThat(loaded.origins()).containsKeys(OTHER_VALUES.keySet().toArray(SettingKey[]::new));
        assertThat(loaded.settings().adapterSettings().find("http-balance", "url"))
                .contains("http://balance.example");
    }

    @Test
    void everyKeyIsReadFromTheFile() throws IOException {
        Path file =
                file(
                        """
                        host: 0.0.0.0
                        port: 9090
                        currency: USD
                        data: /var/lib/penstock
                        zone: Europe/Moscow
                        admin_key: an-admin-key-of-tests
                        trusted_proxies: [10.0.0.0/8, "fd00::/8"]
                        database:
                          url: jdbc:mysql://db.example/penstock
                          user: somebody
                          password: "12345"
                          pool_size: 33
                          single_writer: true
                        intake: { mode: single, queue: 99, group: 7, writers: 3 }
                        delivery:
                          allowed_networks: [10.0.0.0/8, 127.0.0.0/8]
                          batch_folders: [/var/batches, /srv/more]
                          concurrency: 17
                          lease: 9s
                        secrets:
                          key: %s
                          previous_keys: [%s, %s]
                          previous_keys_file: /run/secrets/previous
                        geoip: { database: /var/lib/geoip/countries.mmdb }
                        adapters: [memory, http-delivery]
                        plugins: /opt/plugins
                        settings:
                          http-balance: { url: "http://balance.example", attempts: 3 }
                        """
                                .formatted(
                                        KeyFixture.text(1),
                                        KeyFixture.text(2),
                                        KeyFixture.text(3)));

        Settings settings = LoadedSettings.load(Optional.of(file), Map.of(), Map.of()).settings();

        assertOthers(settings);
        assertThat(settings.adapterSettings().find("http-balance", "attempts")).contains("3");
    }

    private static void assertOthers(Settings settings) {
        assertThat(settings.host()).isEqualTo("0.0.0.0");
        assertThat(settings.port()).isEqualTo(9090);
        assertThat(settings.data()).isEqualTo(Path.of("/var/lib/penstock"));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Moscow"));
        assertThat(settings.currency()).isEqualTo(Currency.getInstance("USD"));
        assertThat(settings.adminKey()).contains("an-admin-key-of-tests");
        assertThat(settings.trustedProxies().networks()).hasSize(2);
        assertThat(settings.database().url()).isEqualTo("jdbc:mysql://db.example/penstock");
        assertThat(settings.database().user()).isEqualTo("somebody");
        assertThat(settings.database().password()).isEqualTo("12345");
        assertThat(settings.database().poolSize()).isEqualTo(33);
        assertThat(settings.database().singleWriter()).isTrue();
        assertThat(settings.intake())
                .isEqualTo(new IntakeSettings(IntakeSettings.Mode.SINGLE, 99, 7, 3));
        assertThat(settings.allowedNetworks().networks()).hasSize(2);
        assertThat(settings.batchFolders().folders())
                .containsExactly(Path.of("/var/batches"), Path.of("/srv/more"));
        assertThat(settings.workers().concurrency()).isEqualTo(17);
        assertThat(settings.workers().lease()).isEqualTo(Duration.ofSeconds(9));
        assertThat(settings.secrets().key().map(EncryptionKey::id))
                .contains(KeyFixture.key(1).id());
        assertThat(settings.secrets().previousKeys())
                .extracting(EncryptionKey::id)
                .containsExactly(KeyFixture.key(2).id(), KeyFixture.key(3).id());
        assertThat(settings.secrets().previousKeysFile())
                .contains(Path.of("/run/secrets/previous"));
        assertThat(settings.geoipDatabase()).contains(Path.of("/var/lib/geoip/countries.mmdb"));
        assertThat(settings.adapters()).containsExactly("memory", "http-delivery");
        assertThat(settings.plugins()).isEqualTo(Path.of("/opt/plugins"));
    }

    @Test
    void fileOfTheSecretsKeyIsReadInPlaceOfTheKey() throws IOException {
        assertThat(load(Map.of("PENSTOCK_SECRETS_KEY_FILE", "/run/key")).settings().secrets())
                .isEqualTo(
                        new SecretSettings(
                                Optional.empty(),
                                Optional.of(Path.of("/run/key")),
                                List.of(),
                                Optional.empty()));
        Path file = file("secrets: { key_file: /run/key }");
        assertThat(
                        LoadedSettings.load(Optional.of(file), Map.of(), Map.of())
                                .settings()
                                .secrets()
                                .keyFile())
                .contains(Path.of("/run/key"));
    }

    @Test
    void secretsKeysThatAreNoneAreNamedWithoutBeingQuoted() throws IOException {
        Path file =
                file(
                        """
                        secrets:
                          key: 4711471147114711
                          key_file: ''
                          previous_keys: [hunter2, 4711471147114711]
                        """);

        assertThatThrownBy(() -> LoadedSettings.load(Optional.of(file), Map.of(), Map.of()))
                .asInstanceOf(type(SettingsException.class))
                .satisfies(exception ->
                        assertThat(exception.problems())
                                .hasSize(3)
                                .noneMatch(text -> text.contains("4711"))
                                .noneMatch(text -> text.contains("hunter2"))
                                .anyMatch(text ->
                                        text.startsWith("secrets.key must be")
                                                && text.contains("openssl rand -base64 32"))
                                .anyMatch(text -> text.startsWith("secrets.key_file must name"))
                                .anyMatch(text ->
                                        text.startsWith("secrets.previous_keys must be a list")));
    }

    @Test
    void secretsAreNeverQuotedWhereTheyStandInPlaceOfTheSection() throws IOException {
        Path file = file("secrets: " + KeyFixture.text(1));

        assertThatThrownBy(() -> LoadedSettings.load(Optional.of(file), Map.of(), Map.of()))
                .hasMessageContaining("secrets must be a section")
                .hasMessageNotContaining(KeyFixture.text(1));
    }

    @Test
    void secretsKeyIsGivenOnceOnly() {
        assertThatThrownBy(() ->
                        load(
                                Map.of(
                                        "PENSTOCK_SECRETS_KEY",
                                        KeyFixture.text(1),
                                        "PENSTOCK_SECRETS_KEY_FILE",
                                        "/run/key")))
                .hasMessageContaining("secrets.key_file must not be given beside secrets.key")
                .hasMessageNotContaining(KeyFixture.text(1));
    }

    @Test
    void noKeyIsLeftOutOfTheseTests() {
        assertThat(
                        Stream.of(SettingKey.values())
                                .filter(key -> key != SettingKey.SETTINGS)
                                .filter(key -> key != SettingKey.SECRETS_KEY_FILE))
                .containsExactlyInAnyOrderElementsOf(OTHER_VALUES.keySet());
    }

    @Test
    void optionsOverrideTheEnvironmentWhichOverridesTheFile() throws IOException {
        Path file = file("port: 1\nhost: file.example\nzone: Asia/Tokyo\n");

        LoadedSettings loaded =
                LoadedSettings.load(
                        Optional.of(file),
                        Map.of("PENSTOCK_PORT", "2", "PENSTOCK_HOST", "environment.example"),
                        Map.of(SettingKey.PORT, "3"));

        assertThat(loaded.settings().port()).isEqualTo(3);
        assertThat(loaded.settings().host()).isEqualTo("environment.example");
        assertThat(loaded.settings().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(loaded.origins().get(SettingKey.PORT)).isEqualTo("option --port");
        assertThat(loaded.origins().get(SettingKey.HOST))
                .isEqualTo("environment variable PENSTOCK_HOST");
        assertThat(loaded.origins().get(SettingKey.ZONE)).isEqualTo(file.toString());
    }

    @Test
    void allProblemsAreReportedAtOnceWithWhereTheyCameFrom() throws IOException {
        Path file =
                file(
                        "prot: 8080\nzone: Moscow\ndatabase: { url: 'jdbc:oracle:x', pool_size: many }\n");

        assertThatThrownBy(() ->
                        LoadedSettings.load(
                                Optional.of(file),
                                Map.of(
                                        "PENSTOCK_ADMIN_KEY", "short",
                                        "PENSTOCK_PROT", "1",
                                        "PENSTOCK_DELIVERY_ALLOWED_NETWORKS", "10.0.0.0/99",
                                        "PENSTOCK_DELIVERY_BATCH_FOLDERS", "batches",
                                        "PENSTOCK_DATABASE_SINGLE_WRITER", "perhaps"),
                                Map.of(SettingKey.PORT, "70000")))
                .asInstanceOf(type(SettingsException.class))
                .satisfies(exception ->
                        assertThat(exception.problems())
                                .anyMatch(text ->
                                        text.contains("prot")
                                                && text.contains("did you mean port?"))
                                .anyMatch(text -> text.contains("zone") && text.contains("Moscow"))
                                .anyMatch(text -> text.contains("jdbc:mysql:"))
                                .anyMatch(text -> text.startsWith("database.pool_size"))
                                .anyMatch(text ->
                                        text.contains("16 characters")
                                                && text.contains("PENSTOCK_ADMIN_KEY"))
                                .anyMatch(text ->
                                        text.contains("PENSTOCK_PROT")
                                                && text.contains("PENSTOCK_PORT?"))
                                .anyMatch(text -> text.contains("10.0.0.0/99"))
                                .anyMatch(text -> text.startsWith("delivery.batch_folders"))
                                .anyMatch(text -> text.startsWith("database.single_writer"))
                                .anyMatch(text -> text.contains("65535") && text.contains("--port"))
                                .hasSize(10));
    }

    @Test
    void aFileThatIsNotThereOrNotYamlIsNamed() throws IOException {
        Path broken = file("port: [1\n");

        assertThatThrownBy(() -> LoadedSettings.load(Optional.of(broken), Map.of(), Map.of()))
                .hasMessageContaining("penstock.yaml, line");
        assertThatThrownBy(() ->
                        LoadedSettings.load(Optional.of(Path.of("/none.yaml")), Map.of(), Map.of()))
                .hasMessageContaining("There is no file /none.yaml");
    }

    @Test
    void aFileWithoutKeysIsRefusedInWords() throws IOException {
        Path list = file("- a\n- b\n");

        assertThatThrownBy(() -> LoadedSettings.load(Optional.of(list), Map.of(), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("It must be keys with values.");
    }

    @Test
    void anEmptyFileIsNoTrouble() throws IOException {
        assertThat(LoadedSettings.load(Optional.of(file("")), Map.of(), Map.of()).settings().port())
                .isEqualTo(8080);
    }

    @Test
    void theTableShowsEverythingButSecrets() {
        LoadedSettings loaded =
                load(
                        Map.of(
                                "PENSTOCK_ADMIN_KEY", "an-admin-key-of-tests",
                                "PENSTOCK_DATABASE_URL",
                                        "jdbc:mysql://u:hidden1@db.example/x?password=hidden2&a=b",
                                "PENSTOCK_DATABASE_PASSWORD", "hidden3",
                                "PENSTOCK_SECRETS_KEY", KeyFixture.text(1),
                                "PENSTOCK_SECRETS_PREVIOUS_KEYS", KeyFixture.text(2)));

        List<String> lines = SettingsTable.lines(loaded);

        assertThat(lines).hasSize(SettingKey.values().length);
        assertThat(String.join("\n", lines))
                .contains("environment variable PENSTOCK_DATABASE_URL", "db.example", "a=b")
                .doesNotContain("hidden", "an-admin-key-of-tests")
                .doesNotContain(KeyFixture.text(1), KeyFixture.text(2));
    }

    private static LoadedSettings load(Map<String, String> environment) {
        return LoadedSettings.load(Optional.empty(), environment, Map.of());
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("penstock.yaml"), content);
    }
}
