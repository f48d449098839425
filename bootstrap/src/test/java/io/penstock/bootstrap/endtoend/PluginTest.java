package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.StartException;
import io.penstock.bootstrap.adapter.AdapterException;
import io.penstock.bootstrap.settings.LoadedSettings;
import io.penstock.bootstrap.settings.SettingKey;
import io.penstock.bootstrap.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A customer's jar in the plug-in folder replaces the port of company balances. */
@Timeout(120)
class PluginTest {

    @TempDir private Path folder;

    private HttpServer balances;
    private volatile String balance = "25.00";

    @BeforeEach
    void startBalanceService() throws IOException {
        balances = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        balances.createContext("/", this::answer);
        balances.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = balance.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @AfterEach
    void stopBalanceService() {
        balances.stop(0);
    }

    @Test
    void theRunningProgramAsksThePluginsService() throws Exception {
        PluginJar.build(folder.resolve("plugins/http-balance.jar"), "HttpBalanceModule", source());
        try (Penstock penstock = Penstock.start(settings("database,http-delivery,http-balance"));
                Api api = new Api(penstock.address())) {
            api.put("/api/v1/companies/1", Map.of("name", "Acme", "balance_limit", "20"));
            api.put("/api/v1/companies/2", Map.of("name", "Globex"));
            api.put("/api/v1/offers/1", Map.of("name", "Tea", "script", "@active #1\n#2"));

            Api.Answer funded = api.post("/api/v1/leads", Map.of("offer", 1));
            balance = "20.00";
            Api.Answer blocked = api.post("/api/v1/leads", Map.of("offer", 1));
            balances.stop(0);
            Api.Answer unknown = api.post("/api/v1/leads", Map.of("offer", 1));

            assertThat(funded.body().at("/company").asInt()).isEqualTo(1);
            assertThat(blocked.body().at("/company").asInt()).isEqualTo(2);
            assertThat(unknown.body().at("/company").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aPluginBesideTheBuiltInOneIsRefusedByThePortsName() throws Exception {
        PluginJar.build(folder.resolve("plugins/http-balance.jar"), "HttpBalanceModule", source());

        assertThatThrownBy(() ->
                        Penstock.start(
                                settings("database,http-delivery,http-balance,unlimited-balances")))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining(
                        "The port CompanyBalances is bound by http-balance and unlimited-balances");
    }

    @Test
    void aSettingThatAPluginMissesIsNamed() throws Exception {
        PluginJar.build(folder.resolve("plugins/http-balance.jar"), "HttpBalanceModule", source());

        assertThatThrownBy(() ->
                        Penstock.start(
                                TestSettings.with(
                                        folder,
                                        Map.of(
                                                SettingKey.ADAPTERS,
                                                "memory,http-delivery,http-balance"))))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("settings.http-balance.url");
    }

    @Test
    void anAdapterThatIsInNoJarIsNamed() {
        assertThatThrownBy(() -> Penstock.start(settings("database,http-delivery,http-balance")))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("There is no adapter 'http-balance'")
                .hasMessageContaining(
                        "Found: balance-ledger, database, http-delivery, memory,"
                                + " unlimited-balances");
    }

    private Settings settings(String adapters) {
        Map<SettingKey, String> options = new EnumMap<>(SettingKey.class);
        options.put(SettingKey.PORT, "0");
        options.put(SettingKey.DATA, folder.toString());
        options.put(SettingKey.ADMIN_KEY, Api.KEY);
        options.put(SettingKey.PLUGINS, folder.resolve("plugins").toString());
        options.put(SettingKey.ADAPTERS, adapters);
        Map<String, String> environment = new HashMap<>();
        environment.put(
                "PENSTOCK_SETTINGS__HTTP_BALANCE__URL",
                "http://127.0.0.1:" + balances.getAddress().getPort() + "/balances");
        return LoadedSettings.load(Optional.empty(), environment, options).settings();
    }

    private static String source() throws IOException {
        try (InputStream file =
                PluginTest.class.getResourceAsStream("HttpBalanceModule.java.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
