package io.penstock.application.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.SigningSecret;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryDocumentTest {

    private static final CompanyId ID = new CompanyId(1);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void connectionIsReadAndWrittenInFull() {
        Company company =
                read(
                        "connection",
                        Map.of(
                                "pool_size",
                                10,
                                "keep_alive",
                                false,
                                "reuse_connections",
                                false,
                                "dns_cache",
                                "300 seconds"));

        assertThat(method(company).connection())
                .isEqualTo(new ConnectionSettings(10, false, false, Duration.ofMinutes(5)));
        assertThat(readAgain(company)).isEqualTo(company);
    }

    @Test
    void keysOfTheConnectionAreReadAsPeopleWriteThem() {
        Company company =
                read(
                        "connection",
                        Map.of(
                                "Pool Size",
                                10,
                                "keep-alive",
                                false,
                                "REUSE_CONNECTIONS",
                                true,
                                "DNS Cache",
                                "0 s"));

        assertThat(method(company).connection())
                .isEqualTo(new ConnectionSettings(10, false, true, Duration.ZERO));
        assertThat(readAgain(company)).isEqualTo(company);
    }

    @Test
    void withoutAConnectionTheDefaultIsWritten() {
        Company company = read("format", "json");

        assertThat(method(company).connection()).isEqualTo(ConnectionSettings.DEFAULT);
        assertThat(CompanyDocument.write(company).get("delivery"))
                .asInstanceOf(map(String.class, Object.class))
                .containsEntry(
                        "connection",
                        Map.of(
                                "pool_size",
                                50,
                                "keep_alive",
                                true,
                                "reuse_connections",
                                true,
                                "dns_cache",
                                "30 seconds"))
                .doesNotContainKey("sign");
    }

    @ParameterizedTest
    @CsvSource({
        "pool_size, 0",
        "pool_size, 1001",
        "keep_alive, 7",
        "dns_cache, 2 days",
        "dns_cache, soon",
        "pol_size, 5"
    })
    void whatDoesNotFitIsNamedWithItsPlace(String key, String value) {
        Object given = value.matches("\\d+") ? (Object) Integer.valueOf(value) : value;

        assertThat(problem("connection", Map.of(key, given)).field())
                .isEqualTo("delivery.connection." + key);
    }

    @Test
    void keyThatIsGivenTwiceIsRefused() {
        Map<String, Object> twice = new LinkedHashMap<>();
        twice.put("pool_size", 10);
        twice.put("Pool Size", 11);

        assertThat(problem("connection", twice))
                .isEqualTo(
                        new DocumentProblem(
                                "delivery.connection.Pool Size", "is given already, as pool_size"));
    }

    @Test
    void secretIsReadAndStored() {
        Company company = read("sign", Map.of("secret", SECRET));

        assertThat(method(company).signing()).contains(new SigningSecret(SECRET));
        assertThat(readAgain(company)).isEqualTo(company);
        assertThat(company.toString()).doesNotContain(SECRET.substring(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_",
                "whsec_MfKQ9r8GKYqrTwjU",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS!",
                "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void secretThatIsNoneIsRefusedWithoutBeingTold(String text) {
        DocumentProblem problem = problem("sign", Map.of("secret", text));

        assertThat(problem.field()).isEqualTo("delivery.sign.secret");
        assertThat(problem.message()).contains("whsec_", "Base64", "24 to 64");
        assertThat(problem.message()).doesNotContain("MfKQ9r8GKYqr");
    }

    @Test
    void maskStandsForTheStoredSecretAndForNothingElse() {
        Company stored = read("sign", Map.of("secret", SECRET));
        Map<String, @Nullable Object> shown = SigningDocument.masked(CompanyDocument.write(stored));

        assertThat(shown.toString()).contains("***").doesNotContain(SECRET);
        assertThat(CompanyDocument.read(ID, new DocumentReader(shown), Optional.of(stored)))
                .contains(stored);
        DocumentReader unknown = new DocumentReader(shown);
        assertThat(CompanyDocument.read(ID, unknown, Optional.empty())).isEmpty();
        assertThat(unknown.finish())
                .singleElement()
                .extracting(DocumentProblem::field)
                .isEqualTo("delivery.sign.secret");
    }

    private static DocumentProblem problem(String key, Object value) {
        DocumentReader reader = new DocumentReader(document(key, value));
        assertThat(CompanyDocument.read(ID, reader, Optional.empty())).isEmpty();
        assertThat(reader.finish()).hasSize(1);
        return reader.finish().getFirst();
    }

    private static Company read(String key, Object value) {
        return CompanyDocument.read(ID, new DocumentReader(document(key, value)), Optional.empty())
                .orElseThrow();
    }

    private static Company readAgain(Company company) {
        return CompanyDocument.read(
                        ID, new DocumentReader(CompanyDocument.write(company)), Optional.empty())
                .orElseThrow();
    }

    private static Map<String, Object> document(String key, Object value) {
        return Map.of(
                "name",
                "Acme",
                "delivery",
                Map.of("endpoint", "https://buyer.example/leads", key, value));
    }

    private static DeliveryMethod method(Company company) {
        return company.delivery().orElseThrow();
    }
}
