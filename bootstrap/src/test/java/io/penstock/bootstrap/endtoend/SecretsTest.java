package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.secret.KeyFixture;
import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.StartException;
import io.penstock.bootstrap.settings.SettingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Secrets in the whole program: with their key, without it, and with another one. */
@Timeout(120)
class SecretsTest {

    private static final Map<SettingKey, String> KEY =
            Map.of(SettingKey.SECRETS_KEY, KeyFixture.text(1));
    private static final Map<String, String> VALUE = Map.of("value", "correct horse");

    @TempDir private Path folder;

    private Penstock start(Map<SettingKey, String> settings) {
        return Penstock.start(TestSettings.with(folder.resolve("data"), settings));
    }

    private int save(Map<SettingKey, String> settings, String name) throws Exception {
        try (Penstock penstock = start(settings);
                Api api = new Api(penstock.address())) {
            return api.put("/api/v1/secrets/" + name, VALUE).status();
        }
    }

    @Test
    void withoutTheKeyOfAStoredSecretItDoesNotStartAndSaysWhatToDo() throws Exception {
        assertThat(save(KEY, "buyer_a")).isEqualTo(201);

        assertThatThrownBy(() -> start(Map.of()).close())
                .isInstanceOf(StartException.class)
                .hasMessageContainingAll("buyer_a", "PENSTOCK_SECRETS_KEY_FILE", "previous_keys")
                .hasMessageNotContaining("correct horse");
        assertThatThrownBy(() -> start(Map.of(SettingKey.SECRETS_KEY, KeyFixture.text(2))).close())
                .isInstanceOf(StartException.class)
                .hasMessageContaining("buyer_a")
                .hasMessageNotContaining(KeyFixture.text(2));

        assertThat(save(KEY, "buyer_a")).isEqualTo(200);
    }

    @Test
    void withoutTheKeyThatACompanysSigningSecretWasStoredWithItDoesNotStart() throws Exception {
        Map<String, Object> delivery =
                Map.of(
                        "endpoint",
                        "http://127.0.0.1:9/",
                        "sign",
                        Map.of("secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        try (Penstock penstock = start(KEY);
                Api api = new Api(penstock.address())) {
            Api.Answer saved =
                    api.put("/api/v1/companies/1", Map.of("name", "Acme", "delivery", delivery));
            assertThat(saved.status()).isEqualTo(201);
        }

        assertThatThrownBy(() -> start(Map.of()).close())
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("The secret 'signing_of_company_1' was saved with the key ")
                .hasMessageNotContaining("port");
        try (Penstock penstock = start(KEY);
                Api api = new Api(penstock.address())) {
            assertThat(api.get("/api/v1/companies/1").text("/delivery/sign/secret"))
                    .isEqualTo("***");
        }
    }

    @Test
    void whatACompanySignsWithFollowsTheKeyFromStartToStart() throws Exception {
        Map<String, Object> delivery =
                Map.of(
                        "endpoint",
                        "http://127.0.0.1:9/",
                        "sign",
                        Map.of("secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        try (Penstock penstock = start(Map.of());
                Api api = new Api(penstock.address())) {
            for (String name : new String[] {"Acme", "Acme & Co"}) {
                api.put("/api/v1/companies/1", Map.of("name", name, "delivery", delivery));
            }
        }
        start(KEY).close();
        assertThatThrownBy(() -> start(Map.of()).close())
                .hasMessageContaining("signing_of_company_1");
        start(
                        Map.of(
                                SettingKey.SECRETS_KEY,
                                KeyFixture.text(2),
                                SettingKey.SECRETS_PREVIOUS_KEYS_FILE,
                                file("previous", KeyFixture.text(1)).toString()))
                .close();

        try (Penstock penstock = start(Map.of(SettingKey.SECRETS_KEY, KeyFixture.text(2)));
                Api api = new Api(penstock.address())) {
            assertThat(api.post("/api/v1/companies/1/rollback", Map.of("version", 1)).text("/name"))
                    .isEqualTo("Acme");
        }
    }

    @Test
    void aKeyIsTakenOverByAnotherOneSecretBySecret() throws Exception {
        assertThat(save(KEY, "buyer_a")).isEqualTo(201);
        Map<SettingKey, String> both =
                Map.of(
                        SettingKey.SECRETS_KEY_FILE,
                        file("key", KeyFixture.text(2) + "\n").toString(),
                        SettingKey.SECRETS_PREVIOUS_KEYS_FILE,
                        file("previous", KeyFixture.text(3) + "\n\n" + KeyFixture.text(1))
                                .toString());
        assertThat(save(both, "buyer_b")).isEqualTo(201);

        Map<SettingKey, String> newOne = Map.of(SettingKey.SECRETS_KEY, KeyFixture.text(2));
        assertThatThrownBy(() -> start(newOne).close())
                .hasMessageContaining("buyer_a")
                .hasMessageNotContaining("buyer_b");

        assertThat(save(both, "buyer_a")).isEqualTo(200);
        assertThat(save(newOne, "buyer_a")).isEqualTo(200);
    }

    @Test
    void withoutAKeyItStartsAndSavesNoSecret() throws Exception {
        assertThat(save(Map.of(), "buyer_a")).isEqualTo(409);
        assertThat(save(KEY, "buyer_a")).isEqualTo(201);
    }

    @Test
    void inMemoryTheyAreKeptAsLongAsItRuns() throws Exception {
        Map<SettingKey, String> memory =
                Map.of(
                        SettingKey.SECRETS_KEY,
                        KeyFixture.text(1),
                        SettingKey.ADAPTERS,
                        "memory,http-delivery,balance-ledger");

        assertThat(save(memory, "buyer_a")).isEqualTo(201);
        assertThat(save(memory, "buyer_a")).isEqualTo(201);
    }

    @Test
    void aKeyFileThatHoldsNoKeyIsNamedWithoutItsContent() throws Exception {
        refuseKeyFile(file("words", "hunter2\n"), "line 1 must be 32 bytes in base64");
        refuseKeyFile(file("empty", ""), "must hold one key, not 0");
        refuseKeyFile(
                file("two", KeyFixture.text(1) + "\n" + KeyFixture.text(2)),
                "must hold one key, not 2");
        refuseKeyFile(folder.resolve("none"), "cannot be read");
    }

    private void refuseKeyFile(Path file, String why) {
        Map<SettingKey, String> settings = Map.of(SettingKey.SECRETS_KEY_FILE, file.toString());

        assertThatThrownBy(() -> start(settings).close())
                .isInstanceOf(StartException.class)
                .hasMessageContainingAll(file.toString(), "secrets.key_file", why)
                .hasMessageNotContaining("hunter2")
                .hasMessageNotContaining(KeyFixture.text(1));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
