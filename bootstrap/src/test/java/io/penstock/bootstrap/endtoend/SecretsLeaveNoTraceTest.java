package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.secret.KeyFixture;
import io.penstock.db.storage.MariaDbServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The clear text of secrets stands neither in the database nor in the log. */
@Timeout(180)
class SecretsLeaveNoTraceTest {

    /** Long enough for a busy machine; a program looks twice a second. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String VALUE = "correct-horse-battery-staple";
    private static final String NAME = "buyer_of_this_test";
    private static final Map<String, String> KEY =
            Map.of("PENSTOCK_SECRETS_KEY", KeyFixture.text(1));

    private static final Set<Integer> BINARY =
            Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    @TempDir private Path folder;

    /** Every call that a secret's value is part of, and some that fail. */
    private static void use(Api api) throws Exception {
        String path = "/api/v1/secrets/" + NAME;
        assertThat(api.put(path, Map.of("value", VALUE)).status()).isEqualTo(201);
        assertThat(api.put(path, Map.of("value", VALUE + VALUE)).status()).isEqualTo(200);
        assertThat(api.put(path, "{\"value\": " + VALUE + "}").status()).isEqualTo(400);
        assertThat(api.put(path, Map.of("value", List.of(VALUE))).status()).isEqualTo(422);
        assertThat(api.put("/api/v1/secrets/NO", Map.of("value", VALUE)).status()).isEqualTo(422);
        assertThat(api.put("/api/v1/secrets/gone", Map.of("value", VALUE)).status()).isEqualTo(201);
        assertThat(api.delete("/api/v1/secrets/gone").status()).isEqualTo(204);
        assertThat(api.get("/api/v1/secrets").body().toString()).contains(NAME);
        String signing =
                "whsec_"
                        + Base64.getEncoder()
                                .encodeToString(VALUE.getBytes(StandardCharsets.UTF_8));
        Map<String, Object> delivery =
                Map.of("endpoint", "http://127.0.0.1:9/", "sign", Map.of("secret", signing));
        Map<String, Object> company = Map.of("name", "Buyer", "delivery", delivery);
        assertThat(api.put("/api/v1/companies/1", company).status()).isEqualTo(201);
    }

    @Test
    void onTheEmbeddedDatabaseNoByteOfItsFilesTells() throws Exception {
        try (ServerProcess server = ServerProcess.serve(folder, KEY);
                Api api = new Api(server.address())) {
            use(api);
            expectNoTrace(filesOf(folder), server.output());
            assertThat(server.terminate()).isZero();
            expectNoTrace(filesOf(folder), server.output());
        }
    }

    @Test
    void onMariaDbNoRowTellsAndAServerWithoutTheKeySaysSo() throws Exception {
        String url = MariaDbServer.shared().newSchema();
        try (ServerProcess server = ServerProcess.serve(folder, on(url, KeyFixture.text(1)));
                Api api = new Api(server.address());
                ServerProcess other = ServerProcess.serve(folder, on(url, ""));
                Api there = new Api(other.address())) {
            use(api);

            expectNoTrace(rowsOf(url), server.output());
            awaitOutput(other, "The secret '" + NAME + "' was saved with the key ");
            assertThat(there.put("/api/v1/secrets/" + NAME, Map.of("value", VALUE)).text("/code"))
                    .isEqualTo("no_secrets_key");
            expectNoTrace(rowsOf(url), other.output());
        }
    }

    private static Map<String, String> on(String url, String key) {
        return Map.of(
                "PENSTOCK_DATABASE_URL", url,
                "PENSTOCK_DATABASE_USER", "root",
                "PENSTOCK_SECRETS_KEY", key);
    }

    private static void awaitOutput(ServerProcess server, String text) throws InterruptedException {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!server.output().contains(text) && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(server.output()).contains(text);
    }

    private static void expectNoTrace(byte[] database, String log) {
        assertThat(contains(database, NAME, StandardCharsets.UTF_8)).as("looked there").isTrue();
        List<String> forms = new ArrayList<>(List.of(VALUE, KeyFixture.text(1)));
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        for (int shift = 0; shift < 3; shift++) {
            byte[] rest = VALUE.substring(shift, shift + 24).getBytes(StandardCharsets.UTF_8);
            forms.add(base64.encodeToString(rest));
        }
        for (String form : forms) {
            assertThat(log).doesNotContain(form);
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
                assertThat(contains(database, form, charset)).as(form + " " + charset).isFalse();
            }
        }
    }

    private static boolean contains(byte[] bytes, String text, Charset charset) {
        String sought = new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(sought);
    }

    private static byte[] filesOf(Path folder) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.write(Files.readAllBytes(file));
            }
        }
        return all.toByteArray();
    }

    private static byte[] rowsOf(String url) throws SQLException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Connection connection = DriverManager.getConnection(url, "root", "");
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("SHOW TABLES")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            assertThat(tables).contains("secrets", "audit_entries", "remembered_answers");
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    addAll(rows, all);
                }
            }
        }
        return all.toByteArray();
    }

    private static void addAll(ResultSet rows, ByteArrayOutputStream all) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        while (rows.next()) {
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                all.writeBytes(bytes(rows, column, columns.getColumnType(column)));
            }
        }
    }

    private static byte[] bytes(ResultSet rows, int column, int type) throws SQLException {
        if (BINARY.contains(type)) {
            byte[] bytes = rows.getBytes(column);
            return bytes == null ? new byte[0] : bytes;
        }
        return String.valueOf(rows.getString(column)).getBytes(StandardCharsets.UTF_8);
    }
}
