package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.StartException;
import io.penstock.bootstrap.geoip.CountryFile;
import io.penstock.bootstrap.settings.SettingKey;
import io.penstock.bootstrap.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the intake knows of a person, in the whole program. */
@Timeout(120)
class IntakeTest {

    @TempDir private Path folder;

    @Test
    void aPhoneIsReadInTheCountryOfTheAddressAndItsSecondLeadIsRefused() throws Exception {
        CountryFile.ofBoth().with("203.0.113.0/24", "RU").write(database());
        try (Penstock penstock = Penstock.start(settings());
                Api api = new Api(penstock.address())) {
            api.put("/api/v1/companies/1", Map.of("name", "Acme"));
            Map<String, Object> rule =
                    Map.of("fields", List.of("phone"), "days", 30, "then", "refuse");
            api.put(
                    "/api/v1/offers/1",
                    Map.of("name", "Tea", "script", "geoip:ru #1", "duplicates", rule));

            Api.Answer first =
                    api.post(
                            "/api/v1/leads",
                            Map.of("offer", 1, "ip", "203.0.113.7", "phone", "8 911 000-00-00"));
            Api.Answer second =
                    api.post("/api/v1/leads", Map.of("offer", 1, "phone", "+79110000000"));

            assertThat(first.status()).isEqualTo(201);
            assertThat(first.body().at("/company").asInt()).isEqualTo(1);
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.text("/lead")).isEqualTo(first.text("/id"));
            assertThat(api.get("/api/v1/leads?company=1").text("/items/0/id"))
                    .isEqualTo(first.text("/id"));
        }
    }

    @Test
    void aFileOfCountriesThatIsNotThereKeepsTheProgramFromStarting() {
        Settings settings = settings();

        assertThatThrownBy(() -> Penstock.start(settings).close())
                .isInstanceOf(StartException.class)
                .hasMessageContainingAll("geoip.database", database().toString());
    }

    private Settings settings() {
        return TestSettings.with(
                folder.resolve("data"), Map.of(SettingKey.GEOIP_DATABASE, database().toString()));
    }

    private Path database() {
        return folder.resolve("countries.mmdb");
    }
}
