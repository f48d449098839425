package io.penstock.application.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import io.penstock.application.expression.NamedSecrets;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.HttpVerb;
import io.penstock.domain.delivery.RequestShape;
import io.penstock.domain.delivery.SigningSecret;
import io.penstock.domain.expression.Template;
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

    @Test
    void requestIsReadAndWritten() {
        Company company =
                read(
                        Map.of(
                                "method",
                                "put",
                                "format",
                                "form",
                                "headers",
                                Map.of("X-Source", "{{lead.utms}}"),
                                "parameters",
                                Map.of("contact[name]", "{{lead.name}}", "version", 2)));

        RequestShape shape = method(company).shape();
        assertThat(shape.verb()).isEqualTo(HttpVerb.PUT);
        assertThat(shape.headers().values())
                .extracting(Template::source)
                .containsExactly("{{lead.utms}}");
        assertThat(shape.parameters().orElseThrow().values())
                .extracting(Template::source)
                .containsExactlyInAnyOrder("{{lead.name}}", "2");
        assertThat(readAgain(company)).isEqualTo(company);
    }

    @Test
    void answersRetriesAndBackupAreReadAndWritten() {
        Company company =
                read(
                        Map.of(
                                "response",
                                Map.of(
                                        "success",
                                        "status == 200 AND body contains 'accepted'",
                                        "price",
                                        "$.price",
                                        "reference",
                                        "//id"),
                                "timeout",
                                "5000ms",
                                "retry",
                                "2 times",
                                "backup",
                                Map.of(
                                        "endpoint",
                                        "https://backup.example/leads",
                                        "timeout",
                                        "10000ms",
                                        "retry",
                                        Map.of("times", 1, "initial", "2 s"))));

        DeliveryMethod method = method(company);
        assertThat(method.answers().success().orElseThrow().source())
                .isEqualTo("status == 200 AND body contains 'accepted'");
        assertThat(method.answers().reference()).contains("//id");
        assertThat(method.retry().orElseThrow().times()).hasValue(2);
        DeliveryMethod other = method.onBackup();
        assertThat(other.endpoint()).hasHost("backup.example");
        assertThat(other.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(other.retry().orElseThrow().initial()).isEqualTo(Duration.ofSeconds(2));
        assertThat(other.answers()).isEqualTo(method.answers());
        assertThat(readAgain(company)).isEqualTo(company);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "method | GET | delivery.method | a GET has no body",
                "method | POSTE | delivery.method | must be GET, POST, PUT or PATCH",
                "body | {{lead.name | delivery.body | 1",
                "body | {{recipent.name}} | delivery.body | recipient.name",
                "retry | often | delivery.retry | 2 times",
                "retry | 2000 times | delivery.retry | 0 to 1,000",
            })
    void whatIsWrongWithARequestIsNamedWithItsPlace(
            String key, String value, String field, String said) {
        DocumentProblem problem = problem(key, value);

        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.message()).contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "headers | Idempotency-Key | x | is set by the program",
                "headers | X Y | x | no name that a header can have",
                "headers | X-A | {{upper(secret.a)}} | name a secret alone",
                "response | success | status = 200 | 1:8",
                "response | success | statis == 200 | status",
                "response | price | $.a[ | no JSONPath",
                "response | price | $[?(@.a =~ /(a+)+/)] | matches",
                "response | reason | /a[ | no XPath",
                "response | reference | id | but no id",
                "backup | timeout | 5 s | is required",
            })
    void whatIsWrongInASectionIsNamedWithItsPlace(
            String section, String key, String value, String said) {
        DocumentProblem problem = problem(section, Map.of(key, value));

        assertThat(problem.field()).startsWith("delivery." + section + ".");
        assertThat(problem.message()).contains(said);
    }

    @ParameterizedTest
    @CsvSource({"a.b, a", "a, a.b", "a.x, a[x]", "a[b], a.b.c"})
    void parametersThatWouldLoseEachOtherAreRefused(String one, String other) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(one, "1");
        parameters.put(other, "2");

        assertThat(problem("parameters", parameters).message())
                .isEqualTo("collides with " + one + "; one would be lost");
    }

    @Test
    void secretsAreNamedByTemplatesAndNotByOtherText() {
        Company company =
                read(
                        Map.of(
                                "body",
                                "{\"client.secret.key\":\"{{lead.secret.token}}"
                                        + " {{ secret.one }}{{urlencode(secret.two)}}\"}"));

        assertThat(NamedSecrets.of(method(company)))
                .containsExactly(
                        Map.entry("one", "delivery.body"), Map.entry("two", "delivery.body"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "html | $.error | delivery.response.content_type",
                "application/json; charset=klingon | $.error | delivery.response.content_type",
                "application/json | /error | delivery.response.reason",
                "application/soap+xml | $.error | delivery.response.reason",
                "text/plain | $.error | delivery.response.reason"
            })
    void typeOfAnswersFitsWhatIsReadFromThem(String type, String reason, String place) {
        assertThat(problem("response", Map.of("content_type", type, "reason", reason)).field())
                .isEqualTo(place);
    }

    @Test
    void typeOfAnswersAndTheChargeAreReadAndWritten() {
        Company company =
                read(
                        Map.of(
                                "price_from",
                                "response",
                                "response",
                                Map.of(
                                        "price",
                                        "/a/price",
                                        "content_type",
                                        "text/xml; charset=utf-8")));

        assertThat(method(company).answers().charged()).isTrue();
        assertThat(method(company).answers().contentType()).contains("text/xml; charset=utf-8");
        assertThat(readAgain(company)).isEqualTo(company);
    }

    @Test
    void aBodyStandsAlone() {
        Map<String, Object> delivery = new LinkedHashMap<>();
        delivery.put("endpoint", "https://buyer.example/leads");
        delivery.put("parameters", Map.of("a", "b"));
        delivery.put("body", "c");
        DocumentReader reader = new DocumentReader(Map.of("name", "Acme", "delivery", delivery));

        assertThat(CompanyDocument.read(ID, reader, Optional.empty())).isEmpty();
        assertThat(reader.finish())
                .singleElement()
                .extracting(DocumentProblem::field)
                .isEqualTo("delivery.body");
    }

    private static Company read(Map<String, Object> delivery) {
        Map<String, Object> whole = new LinkedHashMap<>(delivery);
        whole.put("endpoint", "https://buyer.example/leads");
        DocumentReader reader = new DocumentReader(Map.of("name", "Acme", "delivery", whole));
        Optional<Company> company = CompanyDocument.read(ID, reader, Optional.empty());
        assertThat(reader.finish()).isEmpty();
        return company.orElseThrow();
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
