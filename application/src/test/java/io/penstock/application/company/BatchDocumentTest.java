package io.penstock.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.expression.NamedSecrets;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.delivery.DeliveryFormat;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.SftpAccess;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchDocumentTest {

    private static final String FINGERPRINT = "SHA256:" + "A".repeat(43);

    private static DocumentReader reader(Map<String, ? extends @Nullable Object> delivery) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        whole.put("endpoint", "https://buyer.example/leads");
        whole.putAll(delivery);
        return new DocumentReader(Map.of("name", "Acme", "delivery", whole));
    }

    private static DeliveryMethod read(Map<String, ? extends @Nullable Object> delivery) {
        DocumentReader reader = reader(delivery);
        Company company =
                CompanyDocument.read(new CompanyId(1), reader, Optional.empty()).orElseThrow();
        assertThat(
                        CompanyDocument.read(
                                new CompanyId(1),
                                new DocumentReader(CompanyDocument.write(company)),
                                Optional.empty()))
                .contains(company);
        return company.delivery().orElseThrow();
    }

    private static List<DocumentProblem> problems(
            Map<String, ? extends @Nullable Object> delivery) {
        DocumentReader reader = reader(delivery);
        assertThat(CompanyDocument.read(new CompanyId(1), reader, Optional.empty())).isEmpty();
        return reader.finish();
    }

    private static Map<String, Object> toServer(Map<String, Object> sftp) {
        return Map.of("endpoint", "sftp://files.example:2222/in/", "batch", Map.of("sftp", sftp));
    }

    @Test
    void aBatchIsReadAsTheGuideWritesIt() {
        DeliveryMethod method =
                read(
                        Map.of(
                                "batch",
                                Map.of(
                                        "Trigger",
                                        "Time or count based",
                                        "Maximum Size",
                                        "100 leads",
                                        "Maximum Wait",
                                        "5 minutes",
                                        "Format",
                                        "JSON array")));

        assertThat(method.batch())
                .contains(new BatchPlan(100, Duration.ofMinutes(5), BatchFormat.JSON));
    }

    @Test
    void whatIsNotGivenIsAsUsual() {
        assertThat(read(Map.of("batch", Map.of())).batch())
                .contains(new BatchPlan(100, Duration.ofMinutes(5), BatchFormat.JSON));
        assertThat(read(Map.of("batch", Map.of(), "format", "csv")).batch())
                .contains(new BatchPlan(100, Duration.ofMinutes(5), BatchFormat.CSV));
        assertThat(read(Map.of()).batch()).isEmpty();
    }

    @Test
    void theFormatOfTheDeliveryIsThatOfTheBatch() {
        DeliveryMethod method = read(Map.of("batch", Map.of("format", "csv", "maximum_size", 7)));

        assertThat(method.shape().format()).isEqualTo(DeliveryFormat.CSV);
        assertThat(problems(Map.of("batch", Map.of("format", "csv"), "format", "xml")))
                .extracting(DocumentProblem::field)
                .containsExactly("delivery.format");
    }

    @ParameterizedTest
    @CsvSource({
        "maximum_size, 0",
        "maximum_size, 1001",
        "maximum_size, 1001 leads",
        "maximum_size, many",
        "maximum_wait, 999ms",
        "maximum_wait, 25 hours",
        "format, xml",
        "trigger, moon",
        "maximum_sise, 5"
    })
    void whatDoesNotFitIsNamedWithItsPlace(String key, String value) {
        Object given = value.matches("\\d+") ? (Object) Integer.valueOf(value) : value;

        assertThat(problems(Map.of("batch", Map.of(key, given))))
                .extracting(DocumentProblem::field)
                .containsExactly("delivery.batch." + key);
    }

    @Test
    void headersOfABatchNameNoLead() {
        assertThat(
                        read(Map.of(
                                        "batch",
                                        Map.of(),
                                        "headers",
                                        Map.of(
                                                "X-Batch",
                                                "{{batch.id}} {{batch.leads}}"
                                                        + " {{recipient.name}}")))
                                .shape()
                                .headers())
                .containsKey("X-Batch");
        for (String name : List.of("lead.name", "name", "delivery.id", "offer.id")) {
            assertThat(
                            problems(
                                    Map.of(
                                            "batch",
                                            Map.of(),
                                            "headers",
                                            Map.of("X-Name", "{{" + name + "}}"))))
                    .extracting(DocumentProblem::field)
                    .containsExactly("delivery.headers.X-Name");
        }
    }

    @Test
    void aBodyHasNoPlaceInABatch() {
        assertThat(problems(Map.of("batch", Map.of(), "body", "{{lead.name}}")))
                .extracting(DocumentProblem::field)
                .containsExactly("delivery.body");
    }

    @Test
    void rulesForSingleLeadsAreReadAndWritten() {
        DeliveryMethod method =
                read(
                        Map.of(
                                "batch",
                                Map.of(),
                                "response",
                                Map.of(
                                        "leads",
                                        Map.of(
                                                "items",
                                                "$.results",
                                                "id",
                                                "lead.id",
                                                "success",
                                                "status == 'ok' AND $.price > 0",
                                                "reason",
                                                "$.error"))));

        assertThat(method.answers().leads().orElseThrow().items()).isEqualTo("$.results");
        assertThat(method.answers().leads().orElseThrow().reason()).contains("$.error");
    }

    @Test
    void mistakesInRulesForSingleLeadsAreNamed() {
        assertThat(
                        problems(
                                Map.of(
                                        "batch",
                                        Map.of(),
                                        "response",
                                        Map.of(
                                                "leads",
                                                Map.of(
                                                        "items",
                                                        "results",
                                                        "price",
                                                        "$.[",
                                                        "success",
                                                        "status = 'ok'")))))
                .extracting(DocumentProblem::field)
                .containsExactlyInAnyOrder(
                        "delivery.response.leads.items",
                        "delivery.response.leads.price",
                        "delivery.response.leads.success",
                        "delivery.response.leads.id");
    }

    @Test
    void batchesGoToFoldersAsWell() {
        assertThat(read(Map.of("endpoint", "file:///var/batches/", "batch", Map.of())).endpoint())
                .isEqualTo(URI.create("file:///var/batches/"));
        assertThat(
                        read(toServer(
                                        Map.of(
                                                "user",
                                                "acme",
                                                "password",
                                                "{{secret.buyer_a}}",
                                                "host_key",
                                                FINGERPRINT)))
                                .batch()
                                .flatMap(BatchPlan::sftp))
                .contains(
                        new SftpAccess(
                                "acme",
                                Optional.of("buyer_a"),
                                Optional.empty(),
                                List.of(FINGERPRINT)));
    }

    @Test
    void aServerIsEnteredByAKeyAsWellAndMayHaveSeveral() {
        DeliveryMethod method =
                read(
                        toServer(
                                Map.of(
                                        "user",
                                        "acme",
                                        "private_key",
                                        "{{ secret.acme_key }}",
                                        "host_key",
                                        List.of(FINGERPRINT, "SHA256:" + "b/".repeat(21) + "c"))));

        assertThat(method.batch().flatMap(BatchPlan::sftp).orElseThrow().hostKeys()).hasSize(2);
        assertThat(NamedSecrets.of(method))
                .containsExactly(Map.entry("acme_key", "delivery.batch.sftp.private_key"));
    }

    @Test
    void singleLeadsGoToNoFolder() {
        assertThat(problems(Map.of("endpoint", "file:///var/batches/")))
                .extracting(DocumentProblem::field)
                .containsExactly("delivery.endpoint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file://host/var/batches/",
                "file:var/batches",
                "file:///var/../etc/",
                "file:///var/%2e%2e/etc/",
                "file:///var/?x=1",
                "sftp:///in/",
                "sftp://files.example/in/",
                "sftp://files.example",
                "ftp://files.example/in/"
            })
    void folderThatDoesNotFitIsNamed(String endpoint) {
        assertThat(problems(Map.of("endpoint", endpoint, "batch", Map.of())))
                .extracting(DocumentProblem::field)
                .containsExactly("delivery.endpoint");
    }

    @Test
    void whatAServerNeedsIsNamed() {
        Map<String, Object> all =
                Map.of(
                        "password",
                        "hush",
                        "private_key",
                        "{{secret.key}}",
                        "host_key",
                        "MD5:00:11");
        List<DocumentProblem> problems = problems(toServer(all));

        assertThat(problems)
                .extracting(DocumentProblem::field)
                .contains(
                        "delivery.batch.sftp.user",
                        "delivery.batch.sftp.password",
                        "delivery.batch.sftp.host_key");
        assertThat(problems.toString()).doesNotContain("hush");
        assertThat(problems(toServer(Map.of("user", "acme", "host_key", FINGERPRINT))))
                .extracting(DocumentProblem::field)
                .contains("delivery.batch.sftp.password");
    }
}
