package io.penstock.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.BackupEndpoint;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.RetryPolicy;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailoverDocumentTest {

    private static final Map<String, String> ENDPOINTS =
            Map.of(
                    "Main API Endpoint", "https://main.example/leads",
                    "Backup Endpoint", "https://backup.example/leads");

    @Test
    void namedEndpointsShouldBeReadAsPeopleWriteThem() {
        DeliveryMethod method =
                method(
                        Map.of(
                                "endpoints",
                                ENDPOINTS,
                                "Failover Configuration",
                                Map.of(
                                        "Primary",
                                        Map.of(
                                                "Name", "Main API Endpoint",
                                                "Timeout", "5000ms",
                                                "Retry", "2 times"),
                                        "Backup",
                                        Map.of(
                                                "Name", "Backup Endpoint",
                                                "Trigger", "Primary failure",
                                                "Timeout", "10000ms"))));

        assertThat(method.endpoint()).isEqualTo(URI.create("https://main.example/leads"));
        assertThat(method.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(method.retry().map(RetryPolicy::times)).contains(OptionalInt.of(2));
        assertThat(method.backup())
                .contains(
                        new BackupEndpoint(
                                URI.create("https://backup.example/leads"),
                                Duration.ofSeconds(10),
                                Optional.empty()));
    }

    @Test
    void whatIsReadShouldBeReadTheSameAgain() {
        Company company =
                company(
                                Map.of(
                                        "failover",
                                        Map.of(
                                                "primary",
                                                Map.of("endpoint", "https://main.example/leads"),
                                                "backup",
                                                Map.of(
                                                        "endpoint",
                                                        "https://backup.example/leads"))))
                        .orElseThrow();

        assertThat(
                        CompanyDocument.read(
                                company.id(),
                                new DocumentReader(CompanyDocument.write(company)),
                                Optional.empty()))
                .contains(company);
    }

    @Test
    void nameThatNoEndpointHasShouldBeRefusedWithTheNearest() {
        assertThat(
                        problems(
                                Map.of(
                                        "endpoints",
                                        ENDPOINTS,
                                        "failover",
                                        Map.of("primary", Map.of("name", "Main API Endpoin")))))
                .containsExactly(
                        new DocumentProblem(
                                "delivery.failover.primary.name",
                                "is the name of no address under delivery.endpoints; did you mean"
                                        + " 'Main API Endpoint'?"));
    }

    @Test
    void addressShouldNotBeGivenBesideAFailover() {
        assertThat(
                        problems(
                                Map.of(
                                        "endpoint",
                                        "https://other.example/leads",
                                        "failover",
                                        Map.of(
                                                "primary",
                                                Map.of("endpoint", "https://main.example/leads")))))
                .containsExactly(
                        new DocumentProblem(
                                "delivery.endpoint", "belongs into failover where that is given"));
    }

    @Test
    void otherTriggerShouldBeRefused() {
        assertThat(
                        problems(
                                Map.of(
                                        "failover",
                                        Map.of(
                                                "primary",
                                                Map.of("endpoint", "https://main.example/leads"),
                                                "backup",
                                                Map.of(
                                                        "endpoint", "https://backup.example/leads",
                                                        "trigger", "primary rejection")))))
                .extracting(DocumentProblem::field)
                .containsExactly("delivery.failover.backup.trigger");
    }

    @Test
    void backoffShouldBeTheUsualOne() {
        DeliveryMethod method =
                method(
                        Map.of(
                                "endpoint",
                                "https://main.example/leads",
                                "retry",
                                "exponential_backoff"));

        assertThat(method.retry()).contains(RetryPolicy.DEFAULT);
    }

    @Test
    void failoverShouldHaveAPrimary() {
        assertThat(problems(Map.of("failover", Map.of())))
                .containsExactly(new DocumentProblem("delivery.failover.primary", "is required"));
    }

    private static DeliveryMethod method(Map<String, Object> delivery) {
        return company(delivery).flatMap(Company::delivery).orElseThrow();
    }

    private static Optional<Company> company(Map<String, Object> delivery) {
        return CompanyDocument.read(new CompanyId(1), reader(delivery), Optional.empty());
    }

    private static List<DocumentProblem> problems(Map<String, Object> delivery) {
        DocumentReader reader = reader(delivery);
        assertThat(CompanyDocument.read(new CompanyId(1), reader, Optional.empty())).isEmpty();
        return reader.finish();
    }

    private static DocumentReader reader(Map<String, Object> delivery) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", "Buyer");
        document.put("delivery", delivery);
        return new DocumentReader(document);
    }
}
